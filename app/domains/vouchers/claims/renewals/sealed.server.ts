import { open, seal } from '~/platform/crypto.server'

// Where each sealed value stands is bound to it.
const place = (column: 'text' | 'outcome', row: string) => ({ table: 'device_renewal', column, row })

export const sealRenewalText = (column: 'text' | 'outcome', text: string, id: string): string =>
  seal(text, place(column, id))

/** Null where nothing was written. */
export const openRenewalText = (
  column: 'text' | 'outcome',
  cipher: string | null,
  id: string,
): string | null => open(cipher, place(column, id))
