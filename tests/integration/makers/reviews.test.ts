import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerReview,
  decideReview,
  findOffers,
  getMakerRating,
  getOwnAccess,
  getOwnReview,
  listMakerReviews,
  listShownReviews,
  reportReview,
  saveAccess,
  saveReview,
} from '~/domains/makers/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { listMatters } from '~/views/orders/moderation/list-matters.server'
import { openWorkshop, type Received, receive, type Workshop } from '../device-claims/received'
import { asSuperuser } from '../ledger/open-database'
import { type Actor, actor, addMaker, addPerson, clock, issue, placed } from '../vouchers/world'

// Whoever received a device says how it is: once an order, until the maker answers; the desk hides what does not belong.
let shop: Workshop
let desk: Actor
let first: Received

beforeAll(async () => {
  shop = await openWorkshop()
  desk = actor(shop.gateway, 'approver', await addPerson())
  await put(`insert into role_grant (id, person_id, role) values ($1, $2, 'approver')`, [
    newId(),
    desk.personId,
  ])
  first = await receive(shop, 400_000)
})
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

const put = (sql: string, values: unknown[]) => asSuperuser(shop.test, (client) => client.query(sql, values))
const write = (by: Actor, deviceOrderId: string, stars: number, version = 0, text: string | null = null) =>
  perform(by, saveReview, { deviceOrderId, stars, text, version })
async function written(one: Received, stars = 4): Promise<string> {
  const done = await write(one.person, one.orderId, stars, 0, 'Yengil va qulay')
  if (!done.ok) throw new Error(done.error)
  return done.value.id
}

describe('a review', () => {
  it('is written by whoever received the device, once an order, and changed until it is answered', async () => {
    const { person, orderId } = first
    const stranger = actor(shop.gateway, 'citizen', await addPerson())
    const notFound = { error: 'makers.error.reviewNotFound' }
    expect(await write(stranger, orderId, 1)).toMatchObject(notFound)
    expect(await write(shop.desk, orderId, 5)).toMatchObject(notFound)
    // An order that is not handed over has nothing to be said of.
    const voucher = await issue(stranger.personId ?? '', 500_000)
    const open = await placed(stranger, voucher.id, shop.maker, 400_000)
    expect(await write(stranger, open, 5)).toMatchObject(notFound)

    const both = await Promise.all([write(person, orderId, 4), write(person, orderId, 4)])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await write(person, orderId, 5)).toMatchObject({ error: 'makers.error.reviewMoved' })
    expect((await write(person, orderId, 2, 1, 'Tez eskirdi')).ok).toBe(true)
    expect(await getOwnReview(person, orderId)).toMatchObject({ stars: 2, text: 'Tez eskirdi', version: 2 })
    expect(await getMakerRating(shop.maker.id)).toEqual({ tenths: 20, count: 1 })

    const { reviews } = await listMakerReviews(shop.desk, 1)
    const id = reviews[0]?.id ?? ''
    expect(JSON.stringify(reviews)).not.toContain(person.personId)
    expect(JSON.stringify(await listShownReviews(shop.maker.id, 1))).not.toContain(person.personId)
    const answer = (by: Actor, version: number) =>
      perform(by, answerReview, { reviewId: id, version, answer: 'Almashtirib beramiz' })
    expect(await answer(person, 2)).toMatchObject(notFound)
    expect(await answer(shop.desk, 1)).toMatchObject({ error: 'makers.error.reviewMoved' })
    const answers = await Promise.all([answer(shop.desk, 2), answer(shop.desk, 2)])
    expect(answers.map((one) => (one.ok ? 'answered' : one.error)).sort()).toEqual([
      'answered',
      'makers.error.reviewAnswered',
    ])
    expect(await write(person, orderId, 5, 3)).toMatchObject({ error: 'makers.error.reviewAnswered' })
  })

  it('is reported, hidden with a reason and shown again by the desk, and counts only while it is shown', async () => {
    const one = await receive(shop, 400_000)
    const reviewId = await written(one, 1)
    const reader = actor(shop.gateway, 'citizen', await addPerson())
    const report = () => perform(reader, reportReview, { reviewId, reasonCode: 'insult', text: null })
    expect((await report()).ok && (await report()).ok).toBe(true)
    expect(
      await perform(reader, reportReview, { reviewId: newId(), reasonCode: 'insult', text: null }),
    ).toMatchObject({
      error: 'makers.error.reviewNotFound',
    })
    const waiting = await listMatters(desk, { section: 'reported', page: 1, locale: 'ru' })
    expect(waiting.matters).toMatchObject([{ id: reviewId, reports: [{ reasonCode: 'insult' }] }])
    expect(waiting.matters[0]?.reports).toHaveLength(1)
    expect((await listMatters(shop.desk, { section: 'reported', page: 1, locale: 'ru' })).matters).toEqual([])

    const moderate = (by: Actor, move: 'hide' | 'show' | 'keep') =>
      perform(by, decideReview, { reviewId, move, reasonCode: move === 'hide' ? 'insult' : undefined })
    for (const by of [reader, shop.desk, one.person])
      expect(await moderate(by, 'hide')).toMatchObject({ error: 'makers.error.reviewNotFound' })
    const before = await getMakerRating(shop.maker.id)
    expect((await moderate(desk, 'hide')).ok).toBe(true)
    expect(await moderate(desk, 'hide')).toMatchObject({ error: 'makers.error.reviewMoved' })
    expect((await getMakerRating(shop.maker.id)).count).toBe(before.count - 1)
    expect(await getOwnReview(one.person, one.orderId)).toMatchObject({ hiddenReason: 'insult' })
    expect(await write(one.person, one.orderId, 5, 2)).toMatchObject({ error: 'makers.error.reviewMoved' })
    expect((await moderate(desk, 'show')).ok).toBe(true)
    expect(await moderate(desk, 'keep')).toMatchObject({ error: 'makers.error.reviewMoved' })
    expect(await getMakerRating(shop.maker.id)).toEqual(before)
  })

  it('has one side: who works at the workshop neither writes nor hides, and the database holds it', async () => {
    const one = await receive(shop, 400_000)
    const reviewId = await written(one)
    const grant = `insert into role_grant (id, person_id, role, organisation_id) values ($1, $2, 'maker_staff', $3)`
    await put(grant, [newId(), one.person.personId, shop.maker.id])
    const both = { error: 'sides.error.reviewDevice' }
    expect(await write(one.person, one.orderId, 5, 1)).toMatchObject(both)
    const own = actor(shop.gateway, 'maker_staff', one.person.personId, shop.maker.id)
    expect(await perform(own, answerReview, { reviewId, version: 1, answer: 'x' })).toMatchObject(both)
    const seller = actor(shop.gateway, 'approver', shop.desk.personId)
    expect(
      await perform(seller, decideReview, { reviewId, move: 'hide', reasonCode: 'other' }),
    ).toMatchObject(both)

    const forge = (by: Actor, data: object) =>
      transaction(by, (work) =>
        work.asSystem(() => work.tx.deviceReview.update({ where: { id: reviewId }, data })),
      )
    await expect(forge(desk, { stars: 5 })).rejects.toThrow('by whoever wrote it')
    const answered = { answer: 'x', answeredById: desk.personId, answeredAt: clock.at }
    await expect(forge(desk, answered)).rejects.toThrow('the maker answers')
    const hidden = {
      status: 'hidden',
      hiddenById: one.person.personId,
      hiddenAt: clock.at,
      hiddenReason: 'other',
    }
    await expect(forge(one.person, hidden)).rejects.toThrow('the desk hides')
  })
})

it('offers say how they are rated and how easily one comes in', async () => {
  const other = await addMaker(shop.test, [300_000])
  const staff = actor(shop.gateway, 'maker_staff', await addPerson(), other.id)
  expect(await perform(first.person, saveAccess, { features: ['stepFree'] })).toMatchObject({
    error: 'makers.error.makerNotFound',
  })
  expect((await perform(staff, saveAccess, { features: ['stepFree', 'lift'] })).ok).toBe(true)
  expect((await perform(staff, saveAccess, { features: ['stepFree'] })).ok).toBe(true)
  expect(await getOwnAccess(staff)).toEqual(['stepFree'])
  const found = await findOffers({
    deviceCode: 'cane',
    ceilingTiyin: 50_000_000n,
    order: 'rating',
    on: clock.at,
  })
  const rated = found.find(({ id }) => id === shop.maker.offers.get(400_000))
  expect(rated).toMatchObject({ access: null, rating: { count: 3 } })
  expect(found[0]?.id).toBe(rated?.id)
  expect(found.find(({ id }) => id === other.offers.get(300_000))).toMatchObject({
    ...{ access: ['stepFree'], rating: { tenths: null, count: 0 } },
  })
})
