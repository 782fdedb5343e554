import { blindIndex } from '~/platform/crypto.server'

/** By which an order is found by its e-mail, however it is capitalised. */
export function indexOfEmail(email: string): string {
  return blindIndex('email', email.toLowerCase())
}
