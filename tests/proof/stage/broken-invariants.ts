import type pg from 'pg'
import { verifyLedger } from '~/domains/ledger/index.server'
import { comparisons } from '~/domains/makers/index.server'
import { invariantChecks } from '../../../app/cli/invariants/verify-checks'

/** What `npm run verify` asks of vouchers and money; names what is broken. */
export async function brokenInvariants(client: pg.Client): Promise<string[]> {
  const { sumTiyin, wrongBalances, overdrawn } = await verifyLedger(client)
  const isRight = sumTiyin === 0n && wrongBalances.length === 0 && overdrawn.length === 0
  const broken = isRight ? [] : ['ledger: the sum, a balance, or an account below zero']
  const asked = [
    ...invariantChecks.filter(({ name }) => /^(vouchers|budget|device orders|payments)/.test(name)),
    ...Object.entries(comparisons).map(([name, sql]) => ({
      name: `ledger: agrees with what it came from (${name})`,
      sql: `select subject as broken from (${sql}) differing`,
    })),
  ]
  for (const { name, sql } of asked) if ((await client.query(sql)).rowCount) broken.push(name)
  return broken
}
