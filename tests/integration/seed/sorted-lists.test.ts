import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import {
  findDeskProducts,
  listOwnProducts,
  listSellerParcels,
  listSellers,
} from '~/domains/market/index.server'
import { listDeliveries } from '~/domains/notifications/index.server'
import { closeDatabase } from '~/platform/db.server'
import { listFastHandOvers } from '~/views/money/list-fast-hand-overs.server'
import { sellerSeedId } from '../../../prisma/seed/market/market'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow } from '../../setup/test-day'
import { openDatabase } from '../ledger/open-database'

let test: TestDatabase
const system = systemContext(() => seededNow, 'test')
const weaver = { ...system, role: 'artisan', organisationId: sellerSeedId('gulchehra-atlas') }
const finance = { ...system, role: 'finance_officer' }
const approver = { ...system, role: 'approver' }

beforeAll(async () => {
  test = await openDatabase('seeded')
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

type Value = bigint | number | Date | null
const ways = [false, true].map((descending) => ({ page: 1, descending }))
const compare = (a: Value, b: Value) => (a === b ? 0 : Number(a) - Number(b))

/** Sorted either way; what has no value comes last both times. */
function expectSorted([up = [], down = []]: Value[][]): void {
  const known = (values: Value[]) => values.filter((value) => value !== null)
  expect(known(up).length, 'enough to see it').toBeGreaterThan(1)
  for (const values of [up, down]) expect(values.slice(0, known(values).length)).toEqual(known(values))
  expect(known(up)).toEqual([...known(up)].sort(compare))
  expect(known(down)).toEqual([...known(down)].sort((a, b) => compare(b, a)))
}

const each = (read: (way: { page: number; descending: boolean }) => Promise<Value[]>) =>
  Promise.all(ways.map(read)).then(expectSorted)

describe('lists that the database sorts', () => {
  it('sorts what a seller has to send, and what she sells', async () => {
    const parcels = async (by: 'paid' | 'shipBy') =>
      each(async (way) =>
        (await listSellerParcels(weaver, { ...way, by, status: 'paid' })).orders.map((parcel) =>
          by === 'paid' ? parcel.paidAt : parcel.shipByOn,
        ),
      )
    await parcels('paid')
    await parcels('shipBy')
    const products = { status: null, locale: 'ru' }
    await each(async (way) =>
      (await listOwnProducts(weaver, { ...way, ...products, by: 'price' })).products.map(
        ({ priceTiyin }) => priceTiyin,
      ),
    )
    await each(async (way) =>
      (await listOwnProducts(weaver, { ...way, ...products, by: 'stock' })).products.map(
        ({ stock, state }) => (state === 'toOrder' ? null : stock),
      ),
    )
  })

  it('sorts sellers and products at the desk', async () => {
    const sellers = (descending: boolean) =>
      listSellers({ page: 1, status: 'approved', by: 'name', descending })
    expect((await sellers(true)).sellers[0]).not.toEqual((await sellers(false)).sellers[0])
    const desk = { q: 'a', sellerId: null, locale: 'ru' }
    const found = ['koʻza', "ko'za", 'кўза', '%', '_'].map((q) =>
      findDeskProducts(approver, { ...desk, q, page: 1 }),
    )
    const totals = (await Promise.all(found)).map(({ total }) => total)
    expect(totals[0], 'something is called so').toBeGreaterThan(0)
    expect(totals, 'however it is spelled, and letter by letter').toEqual([
      totals[0],
      totals[0],
      totals[0],
      0,
      0,
    ])
    await each(async (way) =>
      (await findDeskProducts(approver, { ...way, ...desk, by: 'changed' })).products.map(
        ({ updatedAt }) => updatedAt,
      ),
    )
  })

  it('sorts letters and hand-overs', async () => {
    await each(async (way) =>
      (await listDeliveries(system, { ...way, by: 'sent' })).items.map(({ sentAt }) => sentAt),
    )
    await each(async (way) =>
      (await listFastHandOvers(finance, { ...way, by: 'took' })).items.map(
        ({ placedAt, handedOverAt }) => handedOverAt.getTime() - placedAt.getTime(),
      ),
    )
  })
})
