import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { readKeys, sealingKey } from '~/platform/keys'
import type { Head } from '../seals'

/** What every chain came to at one moment. */
export interface Anchor {
  /** 1, 2, 3 … */
  number: number
  at: Date
  /** SHA-256 in hex of the file before; 64 zeros before the first. */
  previous: string
  /** Every chain there was. */
  heads: readonly Head[]
}

const firstLine = 'hamroh-audit-anchor 1'
const numberedLine = /^(number|at|previous|chains|entries|key|public): (.+)$/
const headLine = /^head: (\S+) (\d+) ([0-9a-f]{64})$/

// The frame that a bare Ed25519 key stands in as PKCS #8.
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

function privateKey(secret: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([pkcs8, secret]), format: 'der', type: 'pkcs8' })
}

/** The public half of a key of ANCHOR_KEYS, 32 bytes in base64: what an auditor needs to check a file. */
export function publicHalf(secret: Buffer): string {
  const { x = '' } = createPublicKey(privateKey(secret)).export({ format: 'jwk' })
  return Buffer.from(x, 'base64url').toString('base64')
}

/** The file of an anchor: lines that people can read, the last of them an Ed25519 signature of all before it. */
export function writeAnchorText(anchor: Anchor, keys: string): string {
  const { id, secret } = sealingKey(keys)
  const text = [
    firstLine,
    `number: ${anchor.number}`,
    `at: ${anchor.at.toISOString()}`,
    `previous: ${anchor.previous}`,
    `chains: ${anchor.heads.length}`,
    `entries: ${countEntries(anchor)}`,
    ...anchor.heads.map(({ chain, sequence, hash }) => `head: ${chain} ${sequence} ${hash}`),
    `key: ${id}`,
    `public: ${publicHalf(secret)}`,
    '',
  ].join('\n')
  return `${text}signature: ${sign(null, Buffer.from(text), privateKey(secret)).toString('base64')}\n`
}

/** Null when it is no anchor, or not signed with one of the keys. */
export function readAnchorText(text: string, keys: string): Anchor | null {
  const end = text.lastIndexOf('signature: ')
  const signed = text.slice(0, end)
  if (end < 0 || !signed.startsWith(`${firstLine}\n`)) return null
  const lines = signed.split('\n')
  const of = new Map(
    lines.flatMap((line) => [numberedLine.exec(line)?.slice(1, 3) as [string, string]].filter(Boolean)),
  )
  const secret = readKeys(keys).get(of.get('key') ?? '')
  const signature = Buffer.from(text.slice(end + 'signature: '.length).trim(), 'base64')
  if (!secret || !verify(null, Buffer.from(signed), createPublicKey(privateKey(secret)), signature))
    return null
  const heads = lines.flatMap((line) => {
    const [, chain = '', sequence, hash = ''] = headLine.exec(line) ?? []
    return sequence ? [{ chain, sequence: Number(sequence), hash }] : []
  })
  const [number, at, previous] = [
    Number(of.get('number')),
    new Date(of.get('at') ?? ''),
    of.get('previous') ?? '',
  ]
  return { number, at, previous, heads }
}

export function countEntries({ heads }: Pick<Anchor, 'heads'>): number {
  return heads.reduce((sum, { sequence }) => sum + sequence, 0)
}

/** SHA-256 in hex: what the next anchor and the audit itself name it by. */
export function hashAnchorText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
