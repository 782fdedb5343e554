import { createHmac, timingSafeEqual } from 'node:crypto'
import { readKeys, sealingKey } from '~/platform/keys'

export interface Head {
  chain: string
  sequence: number
  hash: string
}

function macOf(secret: Buffer, { chain, sequence, hash }: Head): Buffer {
  return createHmac('sha256', secret).update(`audit-head|${chain}|${sequence}|${hash}`, 'utf8').digest()
}

/** The program's seal of a chain's head, `<key id>.<HMAC-SHA-256 in hex>`; `keys` as in AUDIT_KEYS. */
export function sealHead(keys: string, head: Head): string {
  const { id, secret } = sealingKey(keys)
  return `${id}.${macOf(secret, head).toString('hex')}`
}

/** Whether the seal was made for this head with one of the keys. */
export function fitsSeal(keys: string, head: Head & { seal: string | null }): boolean {
  const [id = '', hex = ''] = head.seal?.split('.') ?? []
  const secret = readKeys(keys).get(id)
  const mac = Buffer.from(hex, 'hex')
  return secret !== undefined && mac.length === 32 && timingSafeEqual(mac, macOf(secret, head))
}
