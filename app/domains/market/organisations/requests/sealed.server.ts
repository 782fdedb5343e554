import { open, seal } from '~/platform/crypto.server'

// Where each sealed value stands is bound to it.
const places = {
  note: (row: string) => ({ table: 'price_request', column: 'note', row }),
  decline: (row: string) => ({ table: 'price_request', column: 'decline', row }),
  offer: (row: string) => ({ table: 'price_offer', column: 'note', row }),
  reply: (row: string) => ({ table: 'price_offer', column: 'reply', row }),
}

type Place = keyof typeof places

/** Words that belong to a request or a round; null where nothing was written. */
export const sealWords = (text: string | null, place: Place, row: string): string | null =>
  seal(text, places[place](row))
export const openWords = (cipher: string | null, place: Place, row: string): string | null =>
  open(cipher, places[place](row))
