import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  answerProductReview,
  askAboutProductReview,
  confirmDelivery,
  decideProductReview,
  findProductRatings,
  getSellerRating,
  listOrderReviews,
  listProductReviews,
  listSellerReviews,
  performAsBuyer,
  saveReviewWithPhotos,
  shipParcel,
} from '~/domains/market/index.server'
import { listReviewsInput } from '~/domains/market/schema'
import { saveProductReview } from '~/domains/market/voices/reviews/commands/save-product-review.server'
import { newId } from '~/lib/ids'
import { addDays } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { listMatters } from '~/views/orders/moderation/list-matters.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { makePerson } from '../../administration/scene'
import { asSuperuser } from '../../ledger/open-database'
import { openShop, testNow } from '../open-shop'
import { buy, findProducts, guest, system } from '../purchase'

// Whoever received a product says how it is; words and pictures wait for the desk, and what it does not show is looked at
// again by somebody else when its writer asks.
let test: TestDatabase
let product: { id: string; slug: string; sellerId: string }
let seller: Context
let desk: Context
let colleague: Context
let buyer: Context

const at = (now: Date) => ({ now: () => now })
const as = (personId: string | null, role: string, organisationId: string | null = null): Context => ({
  ...{ personId, role, organisationId, requestId: crypto.randomUUID() },
  ...at(testNow),
})

beforeAll(async () => {
  test = await openShop()
  const names = { nameUzLatn: 'x', nameUzCyrl: 'x', nameRu: 'x', nameEn: 'x' }
  await transaction(system, async (tx) => {
    for (const soato of ['1730', '1706', '1733', '1726'])
      await tx.territory.create({ data: { soato, level: 'region', validFrom: testNow, ...names } })
  })
  const [found] = await findProducts(1, 500)
  if (!found) throw new Error('no product')
  product = found
  const owner = await makePerson([])
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query('update seller set person_id = $1 where id = $2', [owner.id, product.sellerId])
    await client.query(
      `insert into role_grant (id, person_id, role, organisation_id, duties) values ($1, $2, 'artisan', $3, '{owner}')`,
      [newId(), owner.id, product.sellerId],
    )
  })
  seller = as(owner.id, 'artisan', product.sellerId)
  desk = as((await makePerson([{ role: 'approver' }])).id, 'approver')
  colleague = as((await makePerson([{ role: 'approver' }])).id, 'approver')
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})
beforeEach(async () => {
  buyer = as((await makePerson([])).id, 'citizen')
})

/** A line that was received, of who signed in or of a guest. */
async function receive(who: Context = buyer) {
  const bought = await buy([product], who)
  const parcelId = bought.parcels[0]?.parcelId ?? ''
  await perform(system, shipParcel, { parcelId, trackingNumber: 'RR123456789UZ' })
  await perform({ ...system, isPast: true }, confirmDelivery, { parcelId })
  const [line] = await transaction(system, (tx) =>
    tx.orderLine.findMany({
      where: { parcelId },
      select: { id: true, parcel: { select: { orderId: true } } },
    }),
  )
  return { lineId: line?.id ?? '', orderId: line?.parcel.orderId ?? '', parcelId }
}

const photo = (key: string) => ({ key, width: 800, height: 600 })
const write = (
  lineId: string,
  said: Partial<Parameters<typeof saveProductReview>[1]> = {},
  who: Context = buyer,
) =>
  performAsBuyer(who, saveProductReview, {
    ...{
      lineId,
      stars: 4,
      text: 'Chiroyli va mustahkam',
      isNamed: true,
      photos: [],
      removed: [],
      version: 0,
    },
    ...said,
  })
const own = async (orderId: string) => (await listOrderReviews(buyer, { orderId, isGuests: false }))[0]
const shown = async (query: object = {}) =>
  (await listProductReviews({ productId: product.id }, listReviewsInput.parse(query), 1)).reviews
const decide = (
  who: Context,
  voiceId: string,
  move: 'show' | 'hide',
  version: number,
  reasonCode: 'insult' | null = move === 'hide' ? 'insult' : null,
) => perform(who, decideProductReview, { voiceId, move, reasonCode, note: null, version })
const count = async () =>
  ((await findProductRatings([product.id])).get(product.id) ?? []).reduce((all, one) => all + one, 0)

describe('a review of a product', () => {
  it('is written once a line by who received it, and read by everybody once the desk has looked', async () => {
    const { lineId, orderId } = await receive()
    const stranger = as((await makePerson([])).id, 'citizen')
    for (const who of [stranger, seller, guest])
      expect(await write(lineId, {}, who)).toMatchObject({ error: 'voices.error.reviewNotFound' })
    const before = await count()
    const both = await Promise.all([write(lineId), write(lineId)])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await write(lineId, { stars: 1 })).toMatchObject({ error: 'voices.error.moved' })
    const review = await own(orderId)
    expect(review).toMatchObject({ status: 'waiting', stars: 4, version: 1 })
    expect(await shown()).toEqual([])
    expect(await count()).toBe(before)

    const id = review?.id ?? ''
    const waiting = await listMatters(desk, { section: 'waiting', page: 1, locale: 'ru' })
    expect(waiting.matters).toMatchObject([{ kind: 'productReview', id, about: 'Пиала 0' }])
    expect(JSON.stringify(waiting)).not.toContain(buyer.personId)
    expect((await listMatters(seller, { section: 'waiting', page: 1, locale: 'ru' })).matters).toEqual([])
    expect(await decide(seller, id, 'show', 1)).toMatchObject({ error: 'admin.error.notAllowed' })
    expect(await decide(desk, id, 'show', 2)).toMatchObject({ error: 'voices.error.moved' })
    expect((await decide(desk, id, 'show', 1)).ok).toBe(true)
    expect(await shown()).toMatchObject([{ id, stars: 4, text: 'Chiroyli va mustahkam', answer: null }])
    expect(JSON.stringify(await shown())).not.toContain(buyer.personId)
    expect(await count()).toBe(before + 1)
    expect((await getSellerRating(product.sellerId))[3]).toBeGreaterThan(0)
  })

  it('counts at once where it is stars alone, and waits again when it is changed', async () => {
    const { lineId, orderId } = await receive()
    const before = await count()
    expect(await write(lineId, { text: null, stars: 5 })).toMatchObject({
      ok: true,
      value: { isShown: true },
    })
    expect(await count()).toBe(before + 1)
    const [five] = await shown({ stars: '5' })
    expect(five).toMatchObject({ stars: 5, text: null })
    expect(await write(lineId, { text: null, stars: 2, version: 1 })).toMatchObject({
      value: { isShown: true },
    })
    expect((await findProductRatings([product.id])).get(product.id)?.[1]).toBe(1)
    expect(await write(lineId, { stars: 2, photos: [photo('pa'), photo('pb')], version: 2 })).toMatchObject({
      value: { isShown: false },
    })
    expect(await count()).toBe(before)
    const kept = (await own(orderId))?.photos ?? []
    expect(kept.map(({ storageKey }) => storageKey)).toEqual(['pa', 'pb'])
    const more = [photo('pc'), photo('pd')]
    expect(await write(lineId, { photos: more, version: 3 })).toMatchObject({
      error: 'voices.error.tooManyPhotos',
    })
    expect((await write(lineId, { photos: more, removed: [kept[0]?.id ?? ''], version: 3 })).ok).toBe(true)
    const review = await own(orderId)
    expect(review?.photos.map(({ storageKey }) => storageKey)).toEqual(['pb', 'pc', 'pd'])
    expect((await decide(desk, review?.id ?? '', 'show', 4)).ok).toBe(true)
    expect((await shown({ photos: '1' })).map(({ photos }) => photos.length)).toEqual([3])
    const small = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#c55' } })
      .png()
      .toBuffer()
    const withFiles = (files: Buffer[]) =>
      saveReviewWithPhotos(buyer, {
        ...{ lineId, stars: 4, text: null, isNamed: false, removed: [], version: 5, files },
      })
    expect(await withFiles([small])).toMatchObject({ error: 'market.error.photoTooSmall' })
    expect(await withFiles([small, small, small, small])).toMatchObject({
      error: 'voices.error.tooManyPhotos',
    })
    const late = { ...buyer, ...at(addDays(testNow, 61)) }
    expect(await write(lineId, { version: 5 }, late)).toMatchObject({ error: 'voices.error.notChanged' })
  })

  it('is not shown for a reason, is asked about once, and then looked at by somebody else', async () => {
    const { lineId, orderId } = await receive()
    await write(lineId)
    const id = (await own(orderId))?.id ?? ''
    const ask = () => performAsBuyer(buyer, askAboutProductReview, { lineId, note: 'Haqorat emas.' })
    expect(await ask()).toMatchObject({ error: 'voices.error.nothingToAsk' })
    expect((await decide(desk, id, 'hide', 1)).ok).toBe(true)
    expect(await own(orderId)).toMatchObject({ status: 'hidden', reasonCode: 'insult' })
    expect((await listMatters(desk, { section: 'hidden', page: 1, locale: 'ru' })).matters).toMatchObject([
      { id },
    ])
    expect((await ask()).ok).toBe(true)
    expect(await ask()).toMatchObject({ error: 'voices.error.nothingToAsk' })
    expect(await decide(desk, id, 'show', 3)).toMatchObject({ error: 'voices.error.lookedAlready' })
    const forged = {
      decidedById: desk.personId,
      decidedAt: testNow,
      status: 'shown',
      reasonCode: null,
    } as const
    await expect(
      transaction(desk, (work) =>
        work.asSystem(() =>
          work.tx.productReview.update({ where: { id }, data: { ...forged, askedAt: null } }),
        ),
      ),
    ).rejects.toThrow('somebody else looks again')
    expect((await decide(colleague, id, 'hide', 3)).ok).toBe(true)
    expect(await own(orderId)).toMatchObject({ status: 'hidden', askedAt: null })
    expect((await ask()).ok).toBe(true)
    expect((await decide(desk, id, 'show', 5)).ok).toBe(true)
    expect(await own(orderId)).toMatchObject({ status: 'shown', reasonCode: null })
  })

  it('is answered by its seller once, and not changed after that', async () => {
    const { lineId, orderId } = await receive()
    await write(lineId)
    const id = (await own(orderId))?.id ?? ''
    const answer = (version: number, who = seller) =>
      perform(who, answerProductReview, { reviewId: id, version, answer: 'Rahmat!' })
    expect(await answer(1), 'nobody reads it yet').toMatchObject({ error: 'voices.error.moved' })
    await decide(desk, id, 'show', 1)
    expect(await answer(2, buyer)).toMatchObject({ error: 'voices.error.reviewNotFound' })
    expect(JSON.stringify(await listSellerReviews(seller, 1))).not.toContain(buyer.personId)
    expect((await answer(2)).ok).toBe(true)
    expect(await answer(3)).toMatchObject({ error: 'voices.error.answered' })
    expect(await write(lineId, { version: 3 })).toMatchObject({ error: 'voices.error.notChanged' })
    expect((await shown()).find((one) => one.id === id)).toMatchObject({ answer: 'Rahmat!' })
  })

  it('is a guest’s too, by number and phone, under the name that she gave', async () => {
    const { lineId, orderId } = await receive(guest)
    const [order] = await transaction(system, (tx) => tx.order.findMany({ where: { id: orderId } }))
    const { phone } = JSON.parse(
      JSON.stringify(
        await transaction(system, async (work) => {
          const { readBuyer } = await import('~/domains/market/index.server')
          return (await readBuyer(work, orderId)).contact
        }),
      ),
    )
    const guests = { number: order?.number ?? '', phone }
    expect(await write(lineId, { guest: { ...guests, phone: '998900000001' } }, guest)).toMatchObject({
      error: 'voices.error.reviewNotFound',
    })
    expect((await write(lineId, { guest: guests }, guest)).ok).toBe(true)
    const [review] = await listOrderReviews(guest, { orderId, isGuests: true })
    expect(review).toMatchObject({ status: 'waiting', shownName: 'Nodira R.' })
  })

  it('has one side, and the database holds it', async () => {
    const { lineId, orderId } = await receive()
    await write(lineId)
    const id = (await own(orderId))?.id ?? ''
    const both = { error: 'sides.error.reviewProduct' }
    const hers = as(buyer.personId, 'approver')
    expect(await decide(hers, id, 'show', 1)).toMatchObject(both)
    const sellers = as(seller.personId, 'approver')
    expect(await decide(sellers, id, 'hide', 1)).toMatchObject(both)
    await asSuperuser(test, (client) =>
      client.query(
        `insert into role_grant (id, person_id, role, organisation_id, duties) values ($1, $2, 'artisan', $3, '{owner}')`,
        [newId(), buyer.personId, product.sellerId],
      ),
    )
    expect(await write(lineId, { version: 1 })).toMatchObject(both)
    await decide(desk, id, 'show', 1)
    const mine = as(buyer.personId, 'artisan', product.sellerId)
    expect(await perform(mine, answerProductReview, { reviewId: id, version: 2, answer: 'x' })).toMatchObject(
      both,
    )
    const forge = (who: Context, data: object) =>
      transaction(who, (work) => work.asSystem(() => work.tx.productReview.update({ where: { id }, data })))
    await expect(forge(desk, { stars: 5 })).rejects.toThrow('by whoever wrote it')
    await expect(
      forge(desk, { answer: 'x', answeredById: desk.personId, answeredAt: testNow }),
    ).rejects.toThrow('the seller answers')
    const hidden = { status: 'hidden', decidedById: seller.personId, decidedAt: testNow, reasonCode: 'other' }
    await expect(forge(seller, hidden)).rejects.toThrow('the desk decides')
    const row = { id: newId(), reviewId: id, storageKey: 'x', width: 1, height: 1, position: 0 }
    await expect(
      transaction(buyer, (work) => work.asSystem(() => work.tx.productReviewPhoto.create({ data: row }))),
    ).rejects.toThrow('change with it')
  })
})
