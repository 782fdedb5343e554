import { hashToken, open, randomToken, seal } from '~/platform/crypto.server'

const table = 'newsletter_subscription'

/** A new secret for a link of this subscription: what is kept of it to find it, and sealed, to send it. */
export function newLink(row: string, column: 'confirm' | 'secret'): { hash: string; cipher: string } {
  const secret = randomToken()
  return { hash: hashToken(secret), cipher: seal(secret, { table, column, row }) }
}

export function openLink(row: string, column: 'confirm' | 'secret', cipher: string): string {
  return open(cipher, { table, column, row })
}

export function sealAddress(row: string, email: string): string {
  return seal(email, { table, column: 'email', row })
}

export function openAddress(row: string, cipher: string): string {
  return open(cipher, { table, column: 'email', row })
}
