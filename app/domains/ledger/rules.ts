import { createHash } from 'node:crypto'
import type { PostingInput } from './schema'

/** An account as the arithmetic sees it. */
export interface Standing {
  /** Tiyin. */
  balanceTiyin: bigint
  /** True for the treasury and providers, which stand for the outside world. */
  mayBeNegative: boolean
}

export type Shortage = { account: string; missingTiyin: bigint }

/**
 * Carries out postings in their order on a copy of the standings. Answers the new standings, or the first
 * account that would fall below zero. Throws on an amount that is not positive, on a posting from an account
 * to itself and on an unknown account: those are bugs, not refusals.
 */
export function applyPostings(
  standings: ReadonlyMap<string, Standing>,
  postings: readonly PostingInput[],
): { ok: true; standings: Map<string, Standing> } | { ok: false; shortage: Shortage } {
  const after = new Map(standings)
  for (const posting of postings) {
    assertPosting(posting)
    const from = standingOf(after, posting.from)
    const to = standingOf(after, posting.to)
    const left = from.balanceTiyin - posting.amountTiyin
    if (left < 0n && !from.mayBeNegative) {
      return { ok: false, shortage: { account: posting.from, missingTiyin: -left } }
    }
    after.set(posting.from, { ...from, balanceTiyin: left })
    after.set(posting.to, { ...to, balanceTiyin: to.balanceTiyin + posting.amountTiyin })
  }
  return { ok: true, standings: after }
}

function standingOf(standings: ReadonlyMap<string, Standing>, code: string): Standing {
  const standing = standings.get(code)
  if (!standing) throw new Error(`ledger: no account ${code}`)
  return standing
}

export function assertPosting(posting: PostingInput): void {
  if (posting.amountTiyin <= 0n)
    throw new RangeError(`ledger: amount must be above zero (${posting.purpose})`)
  if (posting.from === posting.to)
    throw new RangeError(`ledger: from and to are one account (${posting.purpose})`)
}

/** The postings that undo these: last first, back to where each amount came from. `purposeOf` says why each goes back. */
export function reversePostings(
  postings: readonly PostingInput[],
  purposeOf: (posting: PostingInput) => string,
): PostingInput[] {
  return postings
    .map((posting) => ({
      from: posting.to,
      to: posting.from,
      amountTiyin: posting.amountTiyin,
      purpose: purposeOf(posting),
    }))
    .reverse()
}

/**
 * JSON with one spelling for one value: keys sorted, no spaces, absent and undefined alike, bigint as `"12n"`,
 * Date as its ISO instant. Throws on what has no such spelling (NaN, functions, symbols).
 */
export function canonicalJson(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'bigint') return `"${value}n"`
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`canonical JSON: ${value}`)
    return JSON.stringify(value)
  }
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`canonical JSON: ${typeof value}`)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`)
  return `{${fields.join(',')}}`
}

/** SHA-256 in hex of everything that makes two requests the same one. */
export function hashInput(kind: string, input: unknown, postings: readonly PostingInput[]): string {
  const text = canonicalJson({ kind, input, postings })
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
