import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  confirmRequirement,
  getRequirements,
  listRequirementRows,
  prepareRequirement,
  withdrawRequirement,
} from '~/domains/market/index.server'
import type { SellerRequirementCode } from '~/domains/market/schema'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { actingAs, makePerson } from '../../administration/scene'
import { brokeBothSides } from '../../both-sides/broke-both-sides'
import { openDatabase, putRows } from '../../ledger/open-database'

let test: TestDatabase
let one: Context
let two: Context
let today: Date
const ok = { ok: true }

beforeAll(async () => {
  test = await openDatabase()
  const admin = async () => actingAs((await makePerson([{ role: 'administrator' }])).id, 'administrator')
  one = await admin()
  two = await admin()
  today = dayOf(one.now())
  await putRows(
    test,
    `insert into seller_requirement (code, kind, from_on, position) values ('status', 'artisan', $1, 0)`,
    [addDays(today, -9)],
  )
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const day = (days: number) => addDays(today, days)
const change = (act: 'begin' | 'end', days: number, code: SellerRequirementCode = 'address') => ({
  ...{ act, code, kind: 'artisan' as const, onDay: day(days) },
  ...{ source: 'Qaror, 1-son', sourceTexts: { 'uz-Latn': 'Qaror, 1-son' } },
})
const prepare = (input: ReturnType<typeof change>, by = one) => perform(by, prepareRequirement, input)
const waitingId = async (of: SellerRequirementCode = 'address') =>
  (await listRequirementRows(one)).waiting.find(({ code }) => code === of)?.id ?? ''
const asked = async (days: number) =>
  (await getRequirements({ ...actingAs(newId(), 'citizen'), now: () => addDays(one.now(), days) }, 'artisan'))
    .codes

it('is asked from a day on once another administrator has confirmed it, and no more after its last one', async () => {
  expect(await prepare(change('begin', 5))).toMatchObject(ok)
  expect(await prepare(change('begin', 6))).toMatchObject({ error: 'proofs.rows.error.waiting' })
  expect(await asked(5), 'before it is confirmed').toEqual(['status'])
  const id = await waitingId()
  expect(await perform(one, confirmRequirement, id)).toMatchObject({ error: 'sides.error.confirmParameter' })
  const twice = await Promise.all([1, 2].map(() => perform(two, confirmRequirement, id)))
  expect(twice.filter((each) => each.ok)).toHaveLength(1)
  expect(twice).toContainEqual({ ok: false, error: 'admin.error.proposalDecided' })
  expect([await asked(4), await asked(5)]).toEqual([['status'], ['status', 'address']])
  expect(await prepare(change('begin', 7))).toMatchObject({ error: 'proofs.rows.error.there' })
  expect(await prepare(change('end', 8))).toMatchObject(ok)
  expect(await perform(two, confirmRequirement, await waitingId())).toMatchObject(ok)
  expect([await asked(8), await asked(9)]).toEqual([['status', 'address'], ['status']])
  expect(await prepare(change('end', 9)), 'it ends already').toMatchObject({
    error: 'proofs.rows.error.notThere',
  })
  expect(await prepare(change('begin', 9)), 'and may begin again').toMatchObject(ok)
})

it('is changed for days to come alone, and says what cannot be', async () => {
  expect(await prepare(change('begin', 0, 'account'))).toMatchObject({ error: 'proofs.rows.error.past' })
  expect(await prepare(change('end', 3, 'account'))).toMatchObject({ error: 'proofs.rows.error.notThere' })
  expect(await prepare(change('begin', 3, 'staff'))).toMatchObject({ error: 'proofs.rows.error.staff' })
  const stranger = actingAs(newId(), 'approver')
  expect(await prepare(change('begin', 3, 'account'), stranger)).toMatchObject({
    error: 'admin.error.notAllowed',
  })
  expect(await listRequirementRows(stranger)).toEqual({ rows: [], waiting: [] })
  expect(await perform(one, confirmRequirement, newId())).toMatchObject({
    error: 'admin.error.proposalUnknown',
  })
  expect(await prepare(change('end', 3, 'status'))).toMatchObject(ok)
  const id = await waitingId('status')
  const later = { ...two, now: () => addDays(two.now(), 3) }
  expect(await perform(later, confirmRequirement, id), 'its day has begun').toMatchObject({
    error: 'proofs.rows.error.past',
  })
  expect(await perform(one, withdrawRequirement, id)).toMatchObject(ok)
  expect(await perform(two, confirmRequirement, id)).toMatchObject({ error: 'admin.error.proposalDecided' })
})

it('is kept by the database too', async () => {
  const { act, code, kind, onDay, source } = change('begin', 5, 'account')
  const id = newId()
  const by = { preparedById: one.personId ?? '', preparedAt: one.now() }
  const write = (who: Context, data: { onDay?: Date; preparedById?: string } = {}) =>
    transaction(who, ({ tx }) =>
      tx.sellerRequirementChange.create({
        data: { id, act, code, kind, onDay, source, status: 'prepared', ...by, ...data },
      }),
    )
  await expect(write(two), 'in the name of another').rejects.toThrow('names somebody else')
  await expect(write(one, { onDay: today })).rejects.toThrow('has begun')
  await expect(write({ ...one, role: 'approver' })).rejects.toThrow('row-level security')
  await write(one)
  const confirm = (who: Context) => (work: Work) =>
    work.tx.sellerRequirementChange.update({
      where: { id },
      data: { status: 'confirmed', confirmedById: who.personId, confirmedAt: who.now() },
    })
  expect(await brokeBothSides(one, confirm(one))).toBe(true)
  const row = { code, kind, position: 1, fromOn: onDay }
  const insert = () => transaction(two, ({ tx }) => tx.sellerRequirement.create({ data: row }))
  await expect(insert(), 'before it is confirmed').rejects.toThrow('what is asked of sellers changes')
  const end = () =>
    transaction(two, ({ tx }) =>
      tx.sellerRequirement.updateMany({ where: { code: 'status' }, data: { untilOn: day(5) } }),
    )
  await expect(end()).rejects.toThrow('what is asked of sellers changes')
  await transaction(two, confirm(two))
  await insert()
  await expect(insert(), 'twice').rejects.toThrow()
})
