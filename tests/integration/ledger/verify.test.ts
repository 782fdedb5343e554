import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordAudit } from '~/domains/audit/index.server'
import { systemContext } from '~/domains/identity/context'
import { accountCode } from '~/domains/ledger/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { moveMoney } from './move-money'
import { asSuperuser, openDatabase, withUrl } from './open-database'

const context = systemContext(seededClock)
const voucherId = newId()
const script = fileURLToPath(new URL('../../../app/cli/verify.ts', import.meta.url))
let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase()
  await withUrl(test.ownerUrl, (owner) => moveMoney(owner, 'treasury', accountCode.voucher(voucherId), 700n))
  await transaction(context, async (tx) => {
    await recordAudit(tx, { action: 'voucher.issued', subject: voucherId })
  })
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

function runVerify(): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

it('says what it checked, and that it holds', () => {
  const { status, output } = runVerify()
  expect(output).toContain('ok      ledger: 2 accounts sum to 0')
  expect(output).toContain('ok      audit: 1 entries in 1 chains are unbroken')
  expect(output).not.toContain('BROKEN')
  expect(status).toBe(0)
})

it('names what a superuser changed, and the guard left switched off', async () => {
  await asSuperuser(test, async (client) => {
    await client.query('alter table audit_entry disable trigger audit_entry_append_only')
    await client.query(`update audit_entry set action = 'voucher.cancelled'`)
    await client.query('set session_replication_role = replica')
    await client.query(`update account set balance_tiyin = 900 where code like 'voucher:%'`)
  })
  const { status, output } = runVerify()
  expect(output).toContain(`voucher:${voucherId} #1 (row 1) edited`)
  expect(output).toContain('the sum is 200 tiyin')
  expect(output).toContain(`voucher:${voucherId}: balance 900, postings 700`)
  expect(output).toContain('audit_entry_append_only')
  expect(output).toContain('BROKEN')
  expect(status).toBe(1)
})
