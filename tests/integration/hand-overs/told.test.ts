import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  advanceDeviceOrder,
  getOwnDeviceOrder,
  handOverDevice,
  recordToldHandOver,
} from '~/domains/vouchers/index.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { openWorkshop, type Workshop } from '../device-claims/received'
import { asSuperuser } from '../ledger/open-database'
import { sent } from '../vouchers/sent'
import { actor, addPerson, clock, issue, placed } from '../vouchers/world'

// What a phone kept without a line: when it was, by the phone, beside when it arrived.
let shop: Workshop
const arrived = new Date('2026-11-23T12:00:00Z')
const toldAt = new Date('2026-11-23T09:30:00Z')

beforeAll(async () => {
  shop = await openWorkshop()
})
beforeEach(() => {
  clock.at = new Date('2026-11-23T09:00:00Z')
})
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

async function handedOver() {
  const person = actor(shop.gateway, 'citizen', await addPerson())
  const voucher = await issue(person.personId ?? '', 500_000)
  const deviceOrderId = await placed(person, voucher.id, shop.maker, 400_000)
  for (const move of ['accept', 'startMaking', 'finish'] as const)
    await perform(shop.desk, advanceDeviceOrder, { deviceOrderId, move, makingDays: 10 })
  clock.at = arrived
  const code = (await getOwnDeviceOrder(person, deviceOrderId))?.handoverCode ?? ''
  const form = { ...sent(), deviceOrderId, code }
  expect(await perform(shop.desk, handOverDevice, form)).toMatchObject({ ok: true })
  return { person, deviceOrderId, handoverId: form.handoverId }
}

it('is said once, and what counts is when it arrived', async () => {
  const { person, ...of } = await handedOver()
  expect((await getOwnDeviceOrder(person, of.deviceOrderId))?.toldAt).toBeNull()
  expect(await perform(shop.desk, recordToldHandOver, { ...of, toldAt })).toMatchObject({ ok: true })
  const other = new Date('2020-01-01T00:00:00Z')
  expect(await perform(shop.desk, recordToldHandOver, { ...of, toldAt: other })).toMatchObject({ ok: true })
  expect(await getOwnDeviceOrder(person, of.deviceOrderId)).toMatchObject({ toldAt, handedOverAt: arrived })
  const rows = await asSuperuser(shop.test, async (client) => {
    const found = await client.query('select arrived_at as at from handover_told where handover_id = $1', [
      of.handoverId,
    ])
    return found.rows as { at: Date }[]
  })
  expect(rows).toEqual([{ at: arrived }])
})

it('is said of no other order, and not by another workshop', async () => {
  const [one, other] = [await handedOver(), await handedOver()]
  const crossed = { deviceOrderId: one.deviceOrderId, handoverId: other.handoverId, toldAt }
  expect(await perform(shop.desk, recordToldHandOver, crossed)).toMatchObject({
    error: 'vouchers.error.orderNotFound',
  })
  const stranger = { ...shop.desk, organisationId: one.deviceOrderId }
  const { person: _, ...own } = one
  expect(await perform(stranger, recordToldHandOver, { ...own, toldAt })).toMatchObject({
    error: 'vouchers.error.orderNotFound',
  })
})
