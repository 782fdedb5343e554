import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyLedger } from '~/domains/ledger/index.server'
import { serveWaiting } from '~/domains/vouchers/budget/serve-waiting.server'
import { expireVouchers } from '~/domains/vouchers/expire-vouchers.server'
import {
  approveBudgetEntry,
  getCaseWait,
  listBudgetLines,
  listOwnWaits,
  listPreparedEntries,
  listWaits,
  prepareBudgetEntry,
  withdrawBudgetEntry,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { invariantChecks } from '../../../../app/cli/invariants/verify-checks'
import type { TestDatabase } from '../../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../../ledger/open-database'
import { actor, addPerson, clock, now, system } from '../world'
import {
  addOfficers,
  caneSom,
  childPinfl,
  freeOn,
  gateway,
  grant,
  type Officers,
  quarter,
  raise,
  region,
} from './budget-world'

let test: TestDatabase
let officers: Officers
let lineId: string

beforeAll(async () => {
  test = await openDatabase('catalogue')
  officers = await addOfficers()
  lineId = await raise(officers, caneSom)
})
beforeEach(() => {
  clock.at = new Date('2026-11-21T09:00:00Z')
})
afterEach(async () => {
  const verdict = await asSuperuser(test, (client) => verifyLedger(client))
  expect(verdict).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
  const checks = invariantChecks.filter(({ name }) => /^(budget|vouchers)/.test(name))
  const broken = await asSuperuser(test, async (client) => {
    const found: string[] = []
    for (const { name, sql } of checks) if ((await client.query(sql)).rowCount) found.push(name)
    return found
  })
  expect(broken).toEqual([])
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const wait = async (personId: string) => (await listOwnWaits(actor(gateway, 'citizen', personId)))[0]
const given = async (personId: string) =>
  transaction(system, ({ tx }) => tx.voucher.findFirst({ where: { personId }, orderBy: { id: 'desc' } }))

async function notices(personId: string): Promise<string[]> {
  const rows = await transaction(system, ({ tx }) =>
    tx.message.findMany({ where: { personId, channel: 'portal' }, select: { template: true } }),
  )
  return rows.map(({ template }) => template)
}

describe('a line of the budget', () => {
  const entry = {
    ...{ regionCode: region, groupCode: 'hearing', quarter, direction: 'raise' as const },
    ...{ amountTiyin: som(5_000_000), reason: 'a test' },
  }
  const preparedId = async (groupCode: string) =>
    (
      await transaction(system, ({ tx }) =>
        tx.budgetEntry.findFirstOrThrow({ where: { line: { groupCode }, status: 'prepared' } }),
      )
    ).id

  it('is raised by one officer and another, and never by one alone', async () => {
    const prepared = await perform(officers.one, prepareBudgetEntry, entry)
    expect(prepared).toMatchObject({ ok: true })
    expect(await perform(officers.one, prepareBudgetEntry, entry)).toMatchObject({
      error: 'budget.error.waits',
    })
    const entryId = await preparedId('hearing')
    expect(await listPreparedEntries(officers.other)).toMatchObject([
      { groupCode: 'hearing', amountTiyin: som(5_000_000) },
    ])
    expect(await perform(officers.one, approveBudgetEntry, { entryId })).toMatchObject({
      error: 'budget.error.byYou',
    })
    expect(await perform(officers.other, approveBudgetEntry, { entryId })).toMatchObject({ ok: true })
    expect(await perform(officers.other, approveBudgetEntry, { entryId })).toMatchObject({
      error: 'budget.error.closed',
    })
    expect(await listPreparedEntries(officers.other)).toEqual([])
    const [line] = await listBudgetLines(officers.one, {
      quarterOn: new Date('2026-10-01T00:00:00Z'),
      groupCode: 'hearing',
    })
    expect(line).toMatchObject({ approvedTiyin: som(5_000_000), freeTiyin: som(5_000_000), prepared: null })
  })

  it('is lowered by what is free on it, and keeps what was taken back as it was', async () => {
    const lower = { ...entry, direction: 'lower' as const }
    const tooMuch = { ...lower, amountTiyin: som(5_000_001) }
    expect(await perform(officers.one, prepareBudgetEntry, tooMuch)).toMatchObject({
      error: 'budget.error.notFree',
    })
    await perform(officers.one, prepareBudgetEntry, lower)
    const entryId = await preparedId('hearing')
    expect(await perform(officers.other, withdrawBudgetEntry, { entryId })).toMatchObject({ ok: true })
    await raise(officers, -5_000_000, quarter, 'hearing')
  })

  it('belongs to this quarter or one to come, and to finance', async () => {
    const past = { ...entry, quarter: '2026-Q3' }
    expect(await perform(officers.one, prepareBudgetEntry, past)).toMatchObject({
      error: 'budget.error.quarter',
    })
    const clerk = actor(gateway, 'inson_head', officers.one.personId, '1726262')
    expect(await perform(clerk, prepareBudgetEntry, entry)).toMatchObject({
      error: 'budget.error.notFinance',
    })
    expect(await listBudgetLines(clerk, { quarterOn: now() })).toEqual([])
    expect(await listPreparedEntries(clerk)).toEqual([])
  })

  it('is guarded by the database', async () => {
    const portal = (sql: string) => transaction(system, ({ tx }) => tx.$executeRawUnsafe(sql))
    await expect(portal(`update budget_line set region_code = '1703'`)).rejects.toThrow()
    await expect(portal(`update budget_entry set amount_tiyin = 1`)).rejects.toThrow()
    await expect(
      portal(`insert into budget_entry (id, line_id, ordinal, amount_tiyin, reason, prepared_by_id, prepared_at)
        values (gen_random_uuid(), '${lineId}', 9, 100, 'x', gen_random_uuid(), now())`),
    ).rejects.toThrow('not theirs to keep')
    await expect(portal(`update budget_wait set urgency = 'child'`)).rejects.toThrow()
  })
})

describe('a right when the line is used up', () => {
  it('waits with its place, is told so, and stands against a second one', async () => {
    const [first, second, third] = [await addPerson(), await addPerson(), await addPerson()]
    expect((await grant({ personId: first })).ok && (await given(first))?.budgetLineId).toBe(lineId)
    expect(await freeOn(test, lineId)).toBe(0n)
    const caseId = newId()
    const waits = { ok: true, value: { voucher: null } }
    expect(await grant({ personId: second, applicationId: caseId })).toMatchObject(waits)
    clock.at = new Date('2026-11-22T09:00:00Z')
    expect(await grant({ personId: third, isChild: true, pinfl: childPinfl() })).toMatchObject({
      value: { voucher: null },
    })
    // The child comes first, though it was decided later.
    expect([(await wait(third))?.place, (await wait(second))?.place]).toEqual([1, 2])
    expect(await wait(second)).toMatchObject({ urgency: 'first', deviceCode: 'cane' })
    expect(await grant({ personId: second })).toMatchObject({ error: 'vouchers.error.waitsAlready' })
    expect((await listWaits(officers.one)).map(({ place, urgency }) => [place, urgency])).toEqual([
      [1, 'child'],
      [2, 'first'],
    ])
    const head = actor(gateway, 'inson_head', await addPerson(), '1726262')
    expect(await listWaits(head)).toHaveLength(2)
    expect(await listWaits({ ...head, organisationId: '1703' })).toEqual([])
    const shown = { deviceCode: 'cane', urgency: 'first', place: 2, endedAt: null }
    expect(await getCaseWait(head, caseId)).toMatchObject(shown)
    expect(await getCaseWait({ ...head, organisationId: '1703' }, caseId)).toBeNull()
    expect(await listWaits(actor(gateway, 'citizen', second))).toEqual([])
  })

  it('is served in turn by money that finance adds, and nobody is served before her turn', async () => {
    const newcomer = await addPerson()
    await raise(officers, caneSom * 2 - 1)
    // There is money for one: she who comes now does not take it from those who wait.
    expect(await grant({ personId: newcomer })).toMatchObject({ value: { voucher: null } })
    expect(await serveWaiting(system)).toMatchObject({ served: 1 })
    expect(await freeOn(test, lineId)).toBe(som(caneSom - 1))
    await raise(officers, 1)
    expect(await serveWaiting(system)).toMatchObject({ served: 1 })
    expect(await given(newcomer)).toBeNull()
    expect((await wait(newcomer))?.place).toBe(1)
  })

  it('is served by what an expired voucher gives back, and the person is told', async () => {
    const [waiting] = await transaction(system, ({ tx }) =>
      tx.budgetWait.findMany({ where: { status: 'waiting' } }),
    )
    const personId = waiting?.personId ?? ''
    await asSuperuser(test, async (client) => {
      await client.query('set session_replication_role = replica')
      await client.query(
        `update voucher set valid_until = '2026-11-20' where id = (select id from voucher
          where status = 'issued' and person_id <> $1 order by issued_at limit 1)`,
        [personId],
      )
    })
    expect(await expireVouchers(system)).toMatchObject({ expired: 1 })
    expect(await serveWaiting(system)).toMatchObject({ served: 1 })
    expect(await given(personId)).toMatchObject({ status: 'issued', budgetLineId: lineId })
    expect(await notices(personId)).toContain('notifications.voucherServed')
    expect(await wait(personId)).toBeUndefined()
  })

  it('waits on into the next quarter and is served from its line; the old one is emptied', async () => {
    const personId = await addPerson()
    await grant({ personId })
    await raise(officers, 1)
    clock.at = new Date('2027-01-02T09:00:00Z')
    expect(await serveWaiting(system)).toEqual({ served: 0, ended: 0, lines: 1 })
    expect(await freeOn(test, lineId)).toBe(0n)
    const next = await raise(officers, caneSom, '2027-Q1')
    expect(await serveWaiting(system)).toMatchObject({ served: 1 })
    expect(await given(personId)).toMatchObject({ budgetLineId: next })
  })

  it('ends with the programme, and the person is told', async () => {
    const personId = await addPerson()
    await grant({ personId, programmeEndsOn: addDays(dayOf(now()), 3) })
    clock.at = addDays(now(), 4)
    expect(await serveWaiting(system)).toMatchObject({ ended: 1 })
    expect(await serveWaiting(system)).toMatchObject({ ended: 0, served: 0 })
    expect(await notices(personId)).toContain('notifications.budgetWaitEnded')
    expect(await wait(personId)).toBeUndefined()
  })

  it('where a region has no budget for the group yet, the treasury pays as before', async () => {
    const personId = await addPerson()
    expect(await grant({ personId, deviceCode: 'cushion-pressure', ceiling: 800_000 })).toMatchObject({
      ok: true,
    })
    expect(await given(personId)).toMatchObject({ budgetLineId: null })
  })
})
