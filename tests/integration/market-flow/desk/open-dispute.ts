import { expect } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  answerDispute,
  answerReturn,
  getBuyerOrder,
  getOrderForGuest,
  type ParcelView,
  performAsBuyer,
  recordArrival,
  shipParcel,
  submitDisputeOfReturn,
  submitReturn,
} from '~/domains/market/index.server'
import { reportProblem } from '~/domains/market/orders/commands/report-problem.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import type { ParcelRemedy } from '~/platform/prisma/enums'
import { decideDisputeAndRefund } from '~/workflows/market-orders/decide-dispute-and-refund.server'
import { makePerson } from '../../administration/scene'
import { testNow } from '../../market/open-shop'
import { system } from '../../market/purchase'
import { type BuyerContext, buy, type Flow, fillCart } from '../flow'

const report = { kind: 'damaged', message: 'The dish came cracked.' } as const

export const as = (personId: string | null, role: string, organisationId: string | null = null): Context => ({
  ...{ personId, role, organisationId, now: () => testNow, requestId: 'test' },
})

/** So many days after the test's day. */
export const on = <C extends Context>(days: number, context: C): C => ({
  ...context,
  now: () => new Date(testNow.getTime() + days * 86_400_000),
})
export const later = (days: number): Context => on(days, system)

export const newDesk = async () => as((await makePerson([{ role: 'approver' }])).id, 'approver')

/** She wants to send it back, her seller does not agree, and neither does she. */
async function disputeReturn(
  { id: parcelId, lines }: ParcelView,
  { seller, buyer }: { seller: Context; buyer: Context },
): Promise<void> {
  const of = { parcelId, returnId: newId() }
  const asked = { reason: 'damaged', remedy: 'exchange', message: 'The dish came cracked.' } as const
  const units = new Map([[lines[0]?.id ?? '', 1]])
  const photos = [{ key: newId(), width: 400, height: 400 }]
  const steps = [
    await performAsBuyer(buyer, submitReturn, { parcelId, key: of.returnId, units, photos, ...asked }),
    await perform(seller, answerReturn, { ...of, move: 'refuse', note: 'It was whole when I sent it.' }),
    await performAsBuyer(buyer, submitDisputeOfReturn, { ...of, message: 'I do not agree.' }),
  ]
  expect(steps).toMatchObject(steps.map(() => ({ ok: true })))
}

interface Decided {
  withDelivery?: boolean
  remedy?: ParcelRemedy
}

/** A parcel that came and of which its buyer, or a guest, says that something is wrong. */
export async function openDispute(
  flow: Flow,
  products: { id: string; sellerId: string }[],
  { guest = false, isAnswered = false, isReturn = false } = {},
) {
  const buyerId = (await makePerson([{ role: 'buyer' }])).id
  const paying: BuyerContext = guest ? flow.buyer : { ...flow.buyer, personId: buyerId, role: 'buyer' }
  const bought = await buy(paying, await fillCart(flow.buyer, products))
  if (!('number' in bought)) throw new Error(bought.error)
  const read = () =>
    guest ? getOrderForGuest(paying, bought) : getBuyerOrder(as(buyerId, 'buyer'), bought.number)
  const order = await read()
  const parcel = order?.parcels[0]
  if (!order || !parcel) throw new Error('no parcel')
  const parcelId = parcel.id
  const seller = as(null, 'artisan', parcel.seller.id)
  await perform(seller, shipParcel, { parcelId, trackingNumber: 'RR123456785UZ' })
  await perform(system, recordArrival, { parcelId })
  const proof = guest ? { guest: { number: order.number, phone: order.contact.phone } } : {}
  const buyer = guest ? flow.buyer : as(buyerId, 'citizen')
  if (isReturn) await disputeReturn(parcel, { seller, buyer })
  else
    expect(await performAsBuyer(buyer, reportProblem, { ...report, parcelId, ...proof })).toMatchObject({
      ok: true,
    })
  const find = async () => {
    const found = (await read())?.parcels[0]
    const dispute = found?.problems[0]
    if (!found || !dispute) throw new Error('no dispute')
    return { parcel: found, dispute }
  }
  const problemId = (await find()).dispute.id
  const of = { parcelId, problemId }
  if (isAnswered) await perform(seller, answerDispute, { ...of, message: 'It was whole when I sent it.' })
  const decide = (desk: Context, pieces: number, { withDelivery = false, remedy }: Decided = {}) =>
    perform(desk, decideDisputeAndRefund, {
      ...{ ...of, answer: 'The picture shows the crack.', withDelivery },
      remedy: remedy ?? (pieces > 0 ? 'money' : 'none'),
      units: new Map(pieces > 0 ? [[parcel.lines[0]?.id ?? '', pieces]] : []),
    })
  return { of, parcelId, parcel, buyer, buyerId, seller, proof, find, decide }
}
