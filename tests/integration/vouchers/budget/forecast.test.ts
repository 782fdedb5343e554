import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { getSpendingForecast } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase } from '~/platform/db.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../../ledger/open-database'
import { actor, addMaker, addPerson, clock, issue, place } from '../world'
import { addOfficers, gateway, raise } from './budget-world'

// What the pure part is given, read from vouchers of known days.
let test: TestDatabase
const began = clock.at
const today = new Date('2026-11-21T09:00:00Z')
const officer = { ...systemContext(() => today), personId: newId(), role: 'finance_officer' as const }

beforeAll(async () => {
  test = await openDatabase('catalogue')
  const maker = await addMaker(test, [100_000])
  // Three of April, one of them handed over in the same quarter and one in the next; one of November, not used.
  for (const [day, handedOver] of [
    ['2026-04-10', '2026-05-20'],
    ['2026-04-12', '2026-08-01'],
    ['2026-04-14', null],
    ['2026-11-02', null],
  ] as const) {
    clock.at = new Date(`${day}T09:00:00Z`)
    const person = actor(gateway, 'citizen', await addPerson())
    const voucher = await issue(person.personId ?? '', 100_000)
    if (handedOver) {
      const placed = await place(person, voucher.id, maker, 100_000)
      if (!placed.ok) throw new Error(placed.error)
      // Past the guards: what is read here is the day, not the way to it.
      await asSuperuser(test, async (client) => {
        await client.query('set session_replication_role = replica')
        await client.query(
          `update device_order set status = 'handed_over', handed_over_at = $2, handover_proof = 'code' where id = $1`,
          [placed.value.deviceOrderId, `${handedOver}T09:00:00Z`],
        )
        await client.query(`update voucher set status = 'redeemed' where id = $1`, [voucher.id])
      })
    }
  }
  // One whose service life ends in the next quarter.
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(`update entitlement set renewable_on = '2027-02-01' where id =
      (select entitlement_id from voucher where status = 'redeemed' order by issued_at limit 1)`)
    // One that took the place of another, of another kind: it has a service life of its own.
    await client.query(`update voucher set renewable_on = '2027-05-01' where id =
      (select id from voucher where status = 'redeemed' order by issued_at desc limit 1)`)
  })
  clock.at = today
  await raise(await addOfficers(), 70_000, '2027-Q1')
})
afterAll(async () => {
  clock.at = began
  await closeDatabase()
  await test?.drop()
})

it('reckons from the days on which vouchers were issued and handed over', async () => {
  const { quarters, kinds } = await getSpendingForecast(officer)
  expect(quarters).toEqual(['2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3'])
  const cane = kinds.find(({ deviceCode }) => deviceCode === 'cane')
  expect(cane).toMatchObject({ known: { count: 3, used: 2 }, isOfAll: true, standingTiyin: som(200_000) })
  // 40 days and 111 days: half of them within the first.
  expect(cane?.usualDays).toBe(40)
  // First ones: three of April in four quarters. Of what is due in the next quarter nobody knows yet how many come.
  const next = cane?.quarters[1]
  expect(next?.dueTiyin).toBe(som(100_000))
  expect(cane?.quarters[2]?.dueTiyin).toBe(som(100_000))
  expect(next?.issued).toEqual({ low: 0n, middle: som(75_000 + 50_000), high: som(300_000 + 100_000) })
  // A third in the quarter of the issue, a third in the next: of November's voucher a half of what is left.
  expect(next?.paid.middle).toBeGreaterThan(som(50_000))
})

it('puts kinds beside what is left on the lines that pay for them', async () => {
  const { groups, kinds } = await getSpendingForecast(officer)
  const group = groups.find(({ groupCode }) => groupCode === 'mobility')
  expect(group?.quarters.map(({ freeTiyin }) => freeTiyin)).toEqual([0n, som(70_000), 0n, 0n])
  const sum = kinds.reduce((all, { quarters }) => all + (quarters[1]?.issued.middle ?? 0n), 0n)
  expect(groups.reduce((all, { quarters }) => all + (quarters[1]?.issued.middle ?? 0n), 0n)).toBe(sum)
})

it('is of no use to others', async () => {
  const { kinds, groups } = await getSpendingForecast({ ...officer, role: 'citizen' })
  expect([kinds, groups]).toEqual([[], []])
})
