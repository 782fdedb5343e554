import { open, seal } from '~/platform/crypto.server'

type Column = 'note' | 'refusal' | 'end'
const place = (column: Column, row: string) => ({ table: 'contract_part', column, row })

/** Words that belong to a part; null where nothing was written. */
export const sealPartWords = (text: string | null, column: Column, id: string): string | null =>
  seal(text, place(column, id))
export const openPartWords = (cipher: string | null, column: Column, id: string): string | null =>
  open(cipher, place(column, id))

const ofDelivery = (row: string) => ({ table: 'contract_part_delivery', column: 'reason', row })

/** Why pieces that were brought are not accepted. */
export const sealPieceReason = (text: string, id: string): string => seal(text, ofDelivery(id))
export const openPieceReason = (cipher: string | null, id: string): string | null =>
  open(cipher, ofDelivery(id))
