import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  getCasePassport,
  getDevicePassport,
  getVoucher,
  listOwnDevices,
} from '~/domains/vouchers/index.server'
import { closeDatabase } from '~/platform/db.server'
import { describePassport } from '~/views/devices/describe-passport.server'
import { addStaff, asked, openWorkshop, receive, type Workshop } from '../device-claims/received'
import { actor, addPerson } from '../vouchers/world'

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop()
})
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

it('a device is known by its number, maker, warranty and repairs, to its person and her centre alone', async () => {
  const one = await receive(shop, 400_000)
  await asked(one.person, one.orderId, { kind: 'repair' })
  const passport = await getDevicePassport(one.person, one.orderId)
  expect(passport).toMatchObject({ proof: 'code', maker: { name: 'Test' }, status: 'handed_over' })
  expect(passport?.serialNumber).toMatch(/^TS-/)
  expect(passport?.claims).toMatchObject([{ kind: 'repair', status: 'asked' }])
  const voucher = await getVoucher(one.person, one.voucherId)
  expect(passport?.renewableOn).toEqual(voucher?.renewableOn)
  expect((await listOwnDevices(one.person)).map(({ id }) => id)).toEqual([one.orderId])
  const shown = await describePassport(passport ?? never(), 'ru', one.person.now())
  expect(shown.facts.find(({ key }) => key === 'serial')?.value).toBe(passport?.serialNumber)
  expect(shown.history).toHaveLength(1)
  expect(await getCasePassport(shop.specialist, one.caseId)).toEqual(passport)
  const stranger = actor(shop.gateway, 'citizen', await addPerson())
  expect(await getDevicePassport(stranger, one.orderId)).toBeNull()
  const elsewhere = await addStaff(shop, 'inson_specialist', '1718401')
  expect(await getCasePassport(elsewhere, one.caseId)).toBeNull()
})

function never(): never {
  throw new Error('there is no passport')
}
