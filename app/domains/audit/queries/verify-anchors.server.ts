import type { SqlReader } from '~/platform/database/sql-reader'
import { type Anchor, hashAnchorText, readAnchorText } from '../anchors/anchor-text'
import type { AnchorFile } from '../ports'
import { genesisHash } from '../rules'

export interface AnchorsVerdict {
  anchors: number
  /** A sentence each, the first of each chain. */
  broken: string[]
}

/** A head as an anchor saw it. */
interface Seen {
  chain: string
  sequence: number
  hash: string
  by: string
}

interface Found {
  chain: string
  sequence: number
  hash: string | null
  length: number
}

const atOnce = 5_000

/**
 * Compares the audit with what stood in the anchors: a chain that was cut, deleted or rewritten since, by whomever, is
 * named. `files` must have been read before the snapshot that `reader` sees was taken.
 *
 * @param keys those that sign anchors, as in ANCHOR_KEYS.
 */
export async function verifyAnchors(
  reader: SqlReader,
  files: readonly AnchorFile[],
  keys: string,
): Promise<AnchorsVerdict> {
  const anchors = files.map(({ text }) => readAnchorText(text, keys))
  const broken = [...faultsOfFiles(files, anchors), ...(await faultsOfRecords(reader, files))]
  const named = new Set<string>()
  const seen = distinctHeads(anchors)
  for (let from = 0; from < seen.length; from += atOnce) {
    for (const { chain, fault } of await faultsOfChains(reader, seen.slice(from, from + atOnce))) {
      if (!named.has(chain)) broken.push(fault)
      named.add(chain)
    }
  }
  return { anchors: files.length, broken }
}

function faultsOfFiles(files: readonly AnchorFile[], anchors: readonly (Anchor | null)[]): string[] {
  return files.flatMap(({ number }, index) => {
    const anchor = anchors[index]
    const before = files[index - 1]
    if (!anchor || anchor.number !== number) return [`anchor ${number}: not signed with a key of ANCHOR_KEYS`]
    if (number !== (before?.number ?? 0) + 1) return [`anchor ${number - 1}: the file is missing`]
    const previous = before ? hashAnchorText(before.text) : genesisHash
    return anchor.previous === previous ? [] : [`anchor ${number}: does not follow the one before it`]
  })
}

/** The audit says of each anchor that it was written: none may be missing at the end, nor be another. */
async function faultsOfRecords(reader: SqlReader, files: readonly AnchorFile[]): Promise<string[]> {
  const { rows } = await reader.query<{ number: number; sha256: string }>(
    `select (details ->> 'number')::int as number, details ->> 'sha256' as sha256 from audit_entry
       where chain = 'anchor' order by sequence`,
  )
  const hashes = new Map(files.map(({ number, text }) => [number, hashAnchorText(text)]))
  return rows.flatMap(({ number, sha256 }) => {
    const hash = hashes.get(number)
    if (hash === undefined)
      return number > (files.at(-1)?.number ?? 0) ? [`anchor ${number}: the file is missing`] : []
    return hash === sha256 ? [] : [`anchor ${number}: is not the file that the audit names`]
  })
}

function distinctHeads(anchors: readonly (Anchor | null)[]): Seen[] {
  const seen = new Map<string, Seen>()
  for (const anchor of anchors) {
    const by = `anchor ${anchor?.number} of ${anchor?.at.toISOString().slice(0, 16)}`
    for (const head of anchor?.heads ?? []) {
      const key = `${head.chain} ${head.sequence} ${head.hash}`
      if (!seen.has(key)) seen.set(key, { ...head, by })
    }
  }
  return [...seen.values()]
}

async function faultsOfChains(
  reader: SqlReader,
  seen: readonly Seen[],
): Promise<{ chain: string; fault: string }[]> {
  const { rows } = await reader.query<Found>(
    `select s.chain, s.sequence, e.hash,
        coalesce((select max(l.sequence) from audit_entry l where l.chain = s.chain), 0)::int as length
       from jsonb_to_recordset($1::jsonb) as s (chain text, sequence int)
       left join audit_entry e on e.chain = s.chain and e.sequence = s.sequence`,
    [JSON.stringify(seen.map(({ chain, sequence }) => ({ chain, sequence })))],
  )
  const found = new Map(rows.map((row) => [`${row.chain} ${row.sequence}`, row]))
  return seen.flatMap(({ chain, sequence, hash, by }) => {
    const { hash: now = null, length = 0 } = found.get(`${chain} ${sequence}`) ?? {}
    if (now === hash) return []
    if (length === 0) return [{ chain, fault: `${chain}: deleted (${by} saw ${sequence} entries)` }]
    if (now !== null) return [{ chain, fault: `${chain} #${sequence}: rewritten (${by} saw another entry)` }]
    const left = length < sequence ? `${length} are there` : 'that one is gone'
    return [{ chain, fault: `${chain}: cut (${by} saw ${sequence} entries, ${left})` }]
  })
}
