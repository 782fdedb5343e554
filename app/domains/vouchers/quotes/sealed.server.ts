import { open, seal } from '~/platform/crypto.server'

// Where each sealed value stands is bound to it.
const needPlace = (row: string) => ({ table: 'quote_request', column: 'need', row })
const notePlace = (row: string) => ({ table: 'quote', column: 'note', row })

/** What somebody says of her body and her life is health data. */
export const sealNeed = (text: string, requestId: string): string => seal(text, needPlace(requestId))
export const openNeed = (cipher: string, requestId: string): string => open(cipher, needPlace(requestId))

/** Null where the workshop wrote nothing. */
export const sealQuoteNote = (text: string | null, quoteId: string): string | null =>
  seal(text, notePlace(quoteId))
export const openQuoteNote = (cipher: string | null, quoteId: string): string | null =>
  open(cipher, notePlace(quoteId))
