import { type AnchorFile, verifyAnchors, verifyAudit } from '~/domains/audit/index.server'
import { verifyLedger } from '~/domains/ledger/index.server'
import { comparisons } from '~/domains/makers/index.server'
import type { SqlReader } from '~/platform/database/sql-reader'
import { compareGuards } from '../guards/compare-guards'
import { readGuardsFile } from '../guards/guards-file'
import { readGuards } from '../guards/read-guards'
import { type InvariantCheck, invariantChecks } from './verify-checks'

const mostLines = 20

/** What stands outside the database, to compare it with. */
export interface VerifyAgainst {
  /** Keys that seal the heads of the audit's chains. */
  AUDIT_KEYS: string
  /** Keys that sign its anchors. */
  ANCHOR_KEYS: string
  /** Read before the snapshot that is verified. */
  anchors: readonly AnchorFile[]
}

export interface CheckOutcome {
  name: string
  /** What breaks the rule, at most 20; empty when it holds. */
  broken: string[]
}

/** The ledger beside what it came from, as each night. */
const ledgerChecks: InvariantCheck[] = Object.entries(comparisons).map(([kind, sql]) => ({
  name: `ledger: agrees with what it came from (${kind})`,
  sql: `select subject as broken from (${sql}) differing`,
}))

/** Runs every check. `reader` must see all rows in one snapshot. */
export async function verifyDatabase(reader: SqlReader, against: VerifyAgainst): Promise<CheckOutcome[]> {
  const outcomes = [
    await checkGuards(reader),
    ...(await checkLedger(reader)),
    await checkAudit(reader, against),
    await checkAnchors(reader, against),
  ]
  for (const { name, sql } of [...ledgerChecks, ...invariantChecks]) {
    const { rows } = await reader.query<{ broken: string }>(`${sql} order by 1 limit 20`)
    outcomes.push({ name, broken: rows.map((row) => row.broken) })
  }
  return outcomes
}

async function checkGuards(reader: SqlReader): Promise<CheckOutcome> {
  const wanted = readGuardsFile()
  const broken = compareGuards(wanted, await readGuards(reader))
  return { name: `guards: ${wanted.length} of prisma/guards.txt stand, and no others`, broken: cut(broken) }
}

function cut(lines: string[]): string[] {
  return lines.length > mostLines
    ? [...lines.slice(0, mostLines), `… and ${lines.length - mostLines} more`]
    : lines
}

async function checkLedger(reader: SqlReader): Promise<CheckOutcome[]> {
  const verdict = await verifyLedger(reader)
  return [
    {
      name: `ledger: ${verdict.accounts} accounts sum to 0`,
      broken: verdict.sumTiyin === 0n ? [] : [`the sum is ${verdict.sumTiyin} tiyin`],
    },
    {
      name: `ledger: balances are the sums of ${verdict.postings} postings`,
      broken: verdict.wrongBalances.map(
        (wrong) => `${wrong.code}: balance ${wrong.balanceTiyin}, postings ${wrong.postedTiyin}`,
      ),
    },
    { name: 'ledger: no account below zero that may not be', broken: verdict.overdrawn },
  ]
}

async function checkAudit(reader: SqlReader, { AUDIT_KEYS }: VerifyAgainst): Promise<CheckOutcome> {
  const verdict = await verifyAudit(reader, AUDIT_KEYS)
  return {
    name: `audit: ${verdict.entries} entries in ${verdict.chains} chains are unbroken`,
    broken: cut(
      verdict.broken.map(
        (entry) => `${entry.chain} #${entry.sequence} (row ${entry.id ?? 'gone'}) ${entry.fault}`,
      ),
    ),
  }
}

async function checkAnchors(
  reader: SqlReader,
  { anchors, ANCHOR_KEYS }: VerifyAgainst,
): Promise<CheckOutcome> {
  const verdict = await verifyAnchors(reader, anchors, ANCHOR_KEYS)
  return {
    name: `audit: it holds everything that stood in ${verdict.anchors} anchors`,
    broken: cut(verdict.broken),
  }
}
