import { afterAll, beforeAll, expect, it } from 'vitest'
import { som } from '~/lib/money'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { confirmReturn } from '~/workflows/device-orders/confirm-return.server'
import { addOfficers, freeOn, raise } from '../vouchers/budget/budget-world'
import { standing } from '../vouchers/world'
import { asked, openWorkshop, receive, type Workshop } from './received'

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop('catalogue')
})
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

it('a device that comes back leaves the line of a budget as it was before it was ordered', async () => {
  const lineId = await raise(await addOfficers(), 1_000_000)
  const one = await receive(shop, 400_000)
  expect(await freeOn(shop.test, lineId)).toBe(som(600_000))
  const before = await standing({ ...one, makerId: shop.maker.id })
  const claimId = await asked(one.person, one.orderId)
  expect(await perform(shop.desk, confirmReturn, { claimId })).toMatchObject({ ok: true })
  const after = await standing({ ...one, makerId: shop.maker.id })
  expect(after.voucher).toBe(som(500_000))
  expect(after.treasury).toBe(before.treasury)
  expect(await freeOn(shop.test, lineId)).toBe(som(500_000))
})
