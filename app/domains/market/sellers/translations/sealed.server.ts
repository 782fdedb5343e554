import { open, seal } from '~/platform/crypto.server'

const place = (column: 'note' | 'reason', row: string) => ({ table: 'text_request', column, row })

/** What the two write to each other; null where nothing was written. */
export const sealTextWords = (text: string | null, column: 'note' | 'reason', id: string): string | null =>
  text === null ? null : seal(text, place(column, id))
export const openTextWords = (cipher: string | null, column: 'note' | 'reason', id: string): string | null =>
  cipher === null ? null : open(cipher, place(column, id))
