import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  confirmDelivery,
  getOrderForGuest,
  performAsBuyer,
  prepareParcel,
  recordArrival,
  releaseParcel,
  shipParcel,
  withdrawReceipt,
} from '~/domains/market/index.server'
import { reportProblem } from '~/domains/market/orders/commands/report-problem.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { makePerson } from '../administration/scene'
import { testNow } from '../market/open-shop'
import { findProducts, system } from '../market/purchase'
import { buy, type Flow, fillCart, openFlow } from './flow'

let flow: Flow

beforeAll(async () => {
  flow = await openFlow()
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})

const hoursLater = (hours: number) => () => new Date(testNow.getTime() + hours * 3_600_000)

/** A guest's order of one parcel, and who acts on it. */
async function order() {
  const [product] = await findProducts(1)
  if (!product) throw new Error('no product')
  await makePerson([{ role: 'artisan', organisationId: product.sellerId }])
  const bought = await buy(flow.buyer, await fillCart(flow.buyer, [product]))
  if (!('number' in bought)) throw new Error(bought.error)
  const find = async () => {
    const parcel = (await getOrderForGuest(flow.buyer, bought))?.parcels[0]
    if (!parcel) throw new Error('no order')
    return parcel
  }
  const { id: parcelId } = await find()
  const seller: Context = { ...system, role: 'artisan', organisationId: product.sellerId }
  const guest = { number: bought.number, phone: bought.phone }
  const send = async () => {
    const shipped = await perform(seller, shipParcel, { parcelId, trackingNumber: 'RR123456789UZ' })
    return { parcelId, guest: { ...guest, code: (shipped.ok && shipped.value.receiptCode) || '' } }
  }
  return { parcelId, guest, seller, find, send, buyersOwn: { parcelId, guest } }
}

const toldOf = (id: string) =>
  transaction(system, async (tx) => {
    const rows = await tx.message.findMany({
      where: { key: { startsWith: `sellerOrder:${id}` } },
      select: { template: true },
    })
    return new Set(rows.map(({ template }) => template.replace('notifications.', '')))
  })

it('goes step by step, each told to the buyer and written down', async () => {
  const { parcelId, seller, find, send } = await order()
  expect(await perform(flow.buyer, prepareParcel, { parcelId, move: 'accept' })).toMatchObject({ ok: false })
  expect(await perform(seller, prepareParcel, { parcelId, move: 'accept' })).toMatchObject({ ok: true })
  const again = await perform(seller, prepareParcel, { parcelId, move: 'accept' })
  expect(again).toMatchObject({ error: 'market.error.parcelMoved' })
  expect(await perform(seller, prepareParcel, { parcelId, move: 'pack' })).toMatchObject({ ok: true })
  expect(await perform(seller, recordArrival, { parcelId })).toMatchObject({ ok: false })
  await send()
  expect((await find()).confirmBy, 'thirty days when nobody says that it came').toEqual(hoursLater(30 * 24)())
  const came = await perform({ ...seller, now: hoursLater(48) }, recordArrival, { parcelId })
  expect(came).toMatchObject({ ok: true, value: { confirmBy: hoursLater(16 * 24)() } })
  const { status, events } = await find()
  expect(status).toBe('delivered')
  expect(events.map(({ type }) => type.replace('sellerOrder.', ''))).toEqual([
    ...['paid', 'accepted', 'packed', 'shipped', 'delivered'],
  ])
  const told = await toldOf(parcelId)
  for (const template of ['marketOrderAccepted', 'marketParcelArrived']) expect(told).toContain(template)
})

it('counts as received two weeks after it came, and tells both; a day later the money is the seller’s', async () => {
  const { parcelId, seller, find, send } = await order()
  await send()
  await perform(seller, recordArrival, { parcelId })
  const at = (hours: number) => ({ ...system, now: hoursLater(hours) })
  await expect(perform(at(14 * 24 - 1), confirmDelivery, { parcelId })).rejects.toThrow(/may still object/)
  expect(await perform(at(14 * 24), confirmDelivery, { parcelId })).toMatchObject({ ok: true })
  const told = await toldOf(parcelId)
  for (const template of ['marketReceivedByTime', 'marketParcelReceived']) expect(told).toContain(template)
  await expect(perform(at(15 * 24 - 1), releaseParcel, { parcelId })).rejects.toThrow(/take back/)
  expect(await perform(at(15 * 24), releaseParcel, { parcelId })).toMatchObject({ ok: true })
  expect(await find()).toMatchObject({ status: 'received', releasedAt: hoursLater(15 * 24)() })
})

it('is taken back within a day, and is then what it was', async () => {
  const { find, send, buyersOwn, seller, parcelId } = await order()
  const confirmed = await send()
  expect(await performAsBuyer(flow.buyer, withdrawReceipt, buyersOwn)).toMatchObject({
    error: 'market.error.parcelMoved',
  })
  expect(await performAsBuyer(flow.buyer, confirmDelivery, confirmed)).toMatchObject({ ok: true })
  expect(await perform(seller, withdrawReceipt, { parcelId })).toMatchObject({ ok: false })
  const late = { ...flow.buyer, now: hoursLater(24) }
  expect(await performAsBuyer(late, withdrawReceipt, buyersOwn)).toMatchObject({
    error: 'market.error.receiptFinal',
  })
  expect(await performAsBuyer(flow.buyer, withdrawReceipt, buyersOwn)).toMatchObject({ ok: true })
  expect(await find()).toMatchObject({ status: 'shipped', receivedAt: null })
  expect(await toldOf(parcelId)).toContain('marketReceiptWithdrawn')
  const later = { ...system, now: hoursLater(24) }
  expect(await perform(later, releaseParcel, { parcelId })).toMatchObject({
    error: 'market.error.parcelMoved',
  })
  expect(await performAsBuyer(flow.buyer, confirmDelivery, confirmed), 'again').toMatchObject({ ok: true })
})

it('keeps its money while something is reported within that day', async () => {
  const { send, buyersOwn, parcelId } = await order()
  await performAsBuyer(flow.buyer, confirmDelivery, await send())
  const report = { kind: 'damaged', message: 'The dish came with a crack' } as const
  expect(await performAsBuyer(flow.buyer, reportProblem, { ...report, ...buyersOwn })).toMatchObject({
    ok: true,
  })
  const later = { ...system, now: hoursLater(48) }
  expect(await perform(later, releaseParcel, { parcelId })).toMatchObject({
    error: 'market.error.parcelHeld',
  })
})
