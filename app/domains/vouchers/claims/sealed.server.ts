import { open, seal } from '~/platform/crypto.server'

type ClaimText = 'text' | 'answer' | 'repair' | 'dispute' | 'outcome'

// Where each sealed value stands is bound to it.
const place = (column: ClaimText, row: string) => ({ table: 'device_claim', column, row })

export const sealClaimText = (column: ClaimText, text: string, id: string): string =>
  seal(text, place(column, id))

/** Null where nothing was written. */
export const openClaimText = (column: ClaimText, cipher: string | null, id: string): string | null =>
  open(cipher, place(column, id))
