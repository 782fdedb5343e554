import { ownValue } from '~/lib/own-value'
import { open } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import type { OwnSource } from './sources'

export type OwnRow = Record<string, unknown>

/** What serves the program alone, and who of the staff acted: their role stands beside. */
const left =
  /(^|_)(index|hash|key|token_hash|seal|once_id|written_in)$|^(actor|assignee|reviewer|person|applicant|filed_by|[a-z]+_by)_id$|^(handler|barred|excluded)_ids$/

/** Her rows of one table with everything that is sealed opened. With the portal's eyes; the caller says whose. */
export async function readSource(
  { tx }: Work,
  { table, where, key = 'id', omits = [] }: OwnSource,
  personId: string,
): Promise<OwnRow[]> {
  const rows = await tx.$queryRawUnsafe<{ row: OwnRow }[]>(
    `select to_jsonb(t) as row from "${table}" t where ${where} order by t::text`,
    personId,
  )
  return rows.map(({ row }) => {
    const kept = Object.fromEntries(Object.entries(row).filter(([name]) => !omits.includes(name)))
    return openRow(table, key, kept)
  })
}

/** Tables of files whose names are sealed as those of the papers of applications are (`fileColumns`). */
const filesLikePapers = ['handover_act', 'device_renewal_paper']

function openRow(table: string, key: string, row: OwnRow): OwnRow {
  const opened = Object.entries(row).flatMap(([name, value]): [string, unknown][] => {
    if (!name.endsWith('_cipher')) return left.test(name) ? [] : [[name, value]]
    const column = name.slice(0, -'_cipher'.length)
    return [[column, typeof value === 'string' ? openValue(table, column, row, key, value) : null]]
  })
  return Object.fromEntries(opened)
}

function openValue(table: string, column: string, row: OwnRow, key: string, sealed: string): unknown {
  // What was sent before each time had a row of its own is bound to its application.
  const place =
    table === 'submission' && row.is_whole
      ? { table: 'application', column: 'snapshot', row: String(row.application_id) }
      : { table: tableOfSeal(table, column), column, row: String(ownValue(row, key)) }
  // Drafts of services that were never answered.
  if (sealed === '') return null
  const text = open(sealed, place)
  // A number of many digits is a text of digits.
  return /^[{["]/.test(text) ? readJson(text) : text
}

function tableOfSeal(table: string, column: string): string {
  return column === 'name' && filesLikePapers.includes(table) ? 'application_document' : table
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
