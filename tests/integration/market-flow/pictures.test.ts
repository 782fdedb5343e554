import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  answerDispute,
  decideMessage,
  getOrderForGuest,
  performAsBuyer,
  performInThread,
  recordArrival,
  sendMessage,
  shipParcel,
  submitMessageReport,
  submitReturn,
} from '~/domains/market/index.server'
import { reportProblem } from '~/domains/market/orders/commands/report-problem.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { isPublicPhoto, maySeePhoto } from '~/views/orders/may-see-photo.server'
import { makePerson } from '../administration/scene'
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

const size = { width: 400, height: 400 }

/** A parcel that came to a guest, its seller, and who has nothing to do with it. */
async function came() {
  const [product] = await findProducts(1)
  if (!product) throw new Error('no product')
  const bought = await buy(flow.buyer, await fillCart(flow.buyer, [product]))
  if (!('number' in bought)) throw new Error(bought.error)
  const guest = { number: bought.number, phone: bought.phone }
  const [parcel] = (await getOrderForGuest(flow.buyer, bought))?.parcels ?? []
  if (!parcel) throw new Error('no parcel')
  const seller: Context = { ...system, role: 'artisan', organisationId: product.sellerId }
  await perform(seller, shipParcel, { parcelId: parcel.id, trackingNumber: 'RR123456789UZ' })
  await perform(seller, recordArrival, { parcelId: parcel.id })
  return { parcelId: parcel.id, lineId: parcel.lines[0]?.id ?? '', guest, seller }
}

const desk = async (): Promise<Context> => ({
  ...{ ...system, role: 'approver' },
  personId: (await makePerson([{ role: 'approver' }])).id,
})
const stranger = async (): Promise<Context> => ({
  ...{ ...system, role: 'citizen' },
  personId: (await makePerson()).id,
})

it('shows the pictures of a return to its sides and to the desk alone', async () => {
  const { parcelId, lineId, guest, seller } = await came()
  const key = `a${newId()}`
  const asked = await performAsBuyer(flow.buyer, submitReturn, {
    ...{ parcelId, guest, key: newId(), units: new Map([[lineId, 1]]), reason: 'damaged' as const },
    ...{ remedy: 'money' as const, message: 'It came with a crack.', photos: [{ key, ...size }] },
  })
  expect(asked).toMatchObject({ ok: true })
  expect(await isPublicPhoto(flow.buyer, key)).toBe(false)
  expect(await maySeePhoto(seller, key, [])).toBe(true)
  expect(await maySeePhoto(flow.buyer, key, [guest])).toBe(true)
  expect(await maySeePhoto(await desk(), key, [])).toBe(true)
  expect(await maySeePhoto(flow.buyer, key, [])).toBe(false)
  expect(await maySeePhoto(flow.buyer, key, [{ ...guest, phone: '998900000099' }])).toBe(false)
  expect(await maySeePhoto(await stranger(), key, [])).toBe(false)
  expect(await maySeePhoto({ ...seller, organisationId: newId() }, key, [])).toBe(false)
})

it('shows those of a message to its sides, and to the desk once it was reported', async () => {
  const { parcelId, guest, seller } = await came()
  const [key, messageId] = [`a${newId()}`, newId()]
  await performInThread(seller, sendMessage, {
    ...{ parcelId, side: 'seller', key: messageId, text: 'See here', photos: [{ key, ...size }] },
  })
  const approver = await desk()
  expect(await maySeePhoto(seller, key, [])).toBe(true)
  expect(await maySeePhoto(flow.buyer, key, [guest])).toBe(true)
  expect(await maySeePhoto(await stranger(), key, [])).toBe(false)
  expect(await maySeePhoto(approver, key, []), 'nobody asked the desk').toBe(false)
  const reported = await performInThread(flow.buyer, submitMessageReport, {
    ...{ parcelId, side: 'buyer', guest, messageId, reasonCode: 'insult', text: null, network: null },
  })
  expect(reported).toMatchObject({ ok: true })
  expect(await maySeePhoto(approver, key, [])).toBe(true)
  const decided = await perform(approver, decideMessage, {
    ...{ messageId, move: 'hide', reasonCode: 'insult', version: 1 },
  })
  expect(decided).toMatchObject({ ok: true })
  expect(await maySeePhoto(flow.buyer, key, [guest]), 'hidden from the other side').toBe(false)
  expect(await maySeePhoto(seller, key, []), 'who wrote it').toBe(true)
})

it('shows what a side of a dispute puts beside its words to both sides and the desk, and takes no more later', async () => {
  const { parcelId, guest, seller } = await came()
  const [hers, answered] = [
    { key: newId(), ...size },
    { key: newId(), ...size },
  ]
  const words = { kind: 'damaged', message: 'It came with a crack.' } as const
  const reported = await performAsBuyer(flow.buyer, reportProblem, {
    ...{ ...words, parcelId, guest, photos: [hers] },
  })
  expect(reported).toMatchObject({ ok: true })
  const find = async () => (await getOrderForGuest(flow.buyer, guest))?.parcels[0]?.problems[0]
  const problemId = (await find())?.id ?? ''
  await expect(addPhoto(problemId, 'buyer'), 'once it is said').rejects.toThrow(/comes with the words/)
  await expect(addPhoto(problemId, 'seller'), 'before she answers').rejects.toThrow(/comes with the words/)
  const said = { parcelId, problemId, message: 'It was whole when I sent it.' }
  expect(await perform(seller, answerDispute, { ...said, photos: [answered] })).toMatchObject({ ok: true })
  await expect(addPhoto(problemId, 'seller'), 'once she answered').rejects.toThrow(/comes with the words/)
  expect((await find())?.photos).toEqual([
    { side: 'buyer', storageKey: hers.key, ...size },
    { side: 'seller', storageKey: answered.key, ...size },
  ])
  const other: Context = { ...system, role: 'artisan', organisationId: newId() }
  for (const { key } of [hers, answered]) {
    expect(await isPublicPhoto(flow.buyer, key)).toBe(false)
    expect(await maySeePhoto(seller, key, []), 'her seller').toBe(true)
    expect(await maySeePhoto(await desk(), key, []), 'the desk').toBe(true)
    expect(await maySeePhoto(flow.buyer, key, [guest]), 'its guest').toBe(true)
    expect(await maySeePhoto(flow.buyer, key, []), 'a guest without proof').toBe(false)
    for (const by of [other, await stranger()]) expect(await maySeePhoto(by, key, [])).toBe(false)
  }
})

/** Past the commands, with the portal's own eyes. */
const addPhoto = (problemId: string, side: 'buyer' | 'seller') =>
  transaction(system, (tx) =>
    tx.parcelProblemPhoto.create({
      data: { ...{ id: newId(), problemId, side, storageKey: newId(), position: 3 }, ...size },
    }),
  )
