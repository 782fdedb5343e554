import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { sumBalances } from '~/domains/ledger/index.server'
import { addDays } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededNow, testDay } from '../../setup/test-day'
import { openDatabase } from '../ledger/open-database'

let test: TestDatabase
const system = systemContext(() => seededNow, 'test')

beforeAll(async () => {
  test = await openDatabase('seeded')
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

it('seeds orders in all states whose money agrees with the ledger', async () => {
  await transaction(system, async (tx) => {
    const parcels = await tx.parcel.groupBy({
      by: ['status'],
      _count: { _all: true },
    })
    const of = (status: string) => parcels.find((group) => group.status === status)
    for (const status of ['paid', 'accepted', 'packed', 'shipped', 'delivered', 'received', 'cancelled']) {
      expect({ status, enough: (of(status)?._count._all ?? 0) >= 2 }).toEqual({ status, enough: true })
    }
    const sum = async (where: Prisma.ParcelWhereInput) => {
      const { _sum } = await tx.parcel.aggregate({ where, _sum: { goodsTiyin: true, deliveryTiyin: true } })
      const { _sum: back } = await tx.parcelRefund.aggregate({
        where: { parcel: where },
        _sum: { goodsTiyin: true, deliveryTiyin: true },
      })
      const paid = (_sum.goodsTiyin ?? 0n) + (_sum.deliveryTiyin ?? 0n)
      return paid - (back.goodsTiyin ?? 0n) - (back.deliveryTiyin ?? 0n)
    }
    expect(await sumBalances(tx)).toMatchObject({
      buyer_escrow: await sum({ status: { not: 'cancelled' }, releasedAt: null }),
      seller: await sum({ releasedAt: { not: null } }),
    })
    expect(await tx.parcelRefund.count()).toBeGreaterThan(1)
    expect(await tx.checkout.count({ where: { status: 'expired' } })).toBeGreaterThan(3)
    expect(
      await tx.parcel.count({
        where: { OR: [{ paidAt: { gt: testDay.now } }, { shippedAt: { gt: testDay.now } }] },
      }),
    ).toBe(0)
  })
})

it('seeds one shop that rests, with goods that nobody can buy', async () => {
  await transaction(system, async ({ tx }) => {
    const resting = await tx.seller.findMany({
      where: { restsFrom: { lte: testDay.today } },
      select: { slug: true, status: true, restsFrom: true, products: { where: { status: 'published' } } },
    })
    expect(resting).toMatchObject([
      { slug: 'yongoq-usta', status: 'approved', restsFrom: addDays(testDay.today, -12) },
    ])
    expect(resting[0]?.products.length).toBeGreaterThan(2)
  })
})
