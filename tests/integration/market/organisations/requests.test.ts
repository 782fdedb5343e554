import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerInvitation, sendInvitation } from '~/domains/administration/index.server'
import type { Context } from '~/domains/identity/context'
import type { TeamDuty } from '~/domains/identity/index.server'
import {
  approvePurchaser,
  askPriceAgain,
  countAskedRequests,
  decidePriceChoice,
  decidePurchaser,
  getAskedRequest,
  getPriceRequest,
  listPriceRequests,
  savePriceRequest,
  saveRequestWithPhotos,
  sendPriceRequest,
  setRequestLimit,
  submitPriceOffer,
  submitPurchaser,
  takePriceOffer,
  withdrawPriceOffer,
  withdrawPriceRequest,
} from '~/domains/market/index.server'
import { listNotices } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { watchRequests } from '~/workflows/market-orders/watch-requests.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { actingAs, grantByOwner, makePerson } from '../../administration/scene'
import { asSuperuser } from '../../ledger/open-database'
import { openShop, testNow } from '../open-shop'
import { findProducts, system } from '../purchase'

let test: TestDatabase
let sellers: string[]
let buyer: Context
let approver: Context
let owner: Context
let purchaserId: string
const today = dayOf(testNow)
const ok = { ok: true }

beforeAll(async () => {
  test = await openShop()
  await transaction(system, async ({ tx }) => {
    const names = { nameUzLatn: 'Uchtepa', nameUzCyrl: 'Учтепа', nameRu: 'Учтепа', nameEn: 'Uchtepa' }
    const validFrom = new Date('2024-01-01T00:00:00Z')
    await tx.territory.create({ data: { soato: '1726', level: 'region', ...names, validFrom } })
    await tx.territory.create({
      data: { soato: '1726262', parentSoato: '1726', level: 'district', ...names, validFrom },
    })
  })
  sellers = (await findProducts(4)).map(({ sellerId }) => sellerId)
  const founder = await makePerson()
  const asked = await perform(actingAs(founder.id, 'citizen'), submitPurchaser, {
    ...{ name: 'Maktab', taxNumber: '309000001', soato: '1726262', address: 'Navoiy koʻchasi, 12-uy' },
  })
  purchaserId = asked.ok ? asked.value.purchaserId : ''
  const desk = actingAs((await makePerson()).id, 'approver')
  expect(await perform(desk, approvePurchaser, { purchaserId })).toMatchObject(ok)
  owner = buys(founder.id, ['owner'])
  buyer = await join(['buyer'])
  approver = await join(['approver'])
  const limit = { limitTiyin: som(1_000_000) }
  expect(await perform(owner, setRequestLimit, limit)).toEqual({ ok: true, value: null })
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

function buys(personId: string, duties: TeamDuty[], days = 0): Context {
  const who = actingAs(personId, 'buyer_staff', purchaserId)
  return { ...who, duties, now: () => addDays(testNow, days) }
}

async function join(duties: TeamDuty[]): Promise<Context> {
  const { id, pinfl } = await makePerson()
  const invited = await perform(owner, sendInvitation, {
    ...{ name: 'Nodira', pinfl, phone: null, duties, endsOn: null },
  })
  const accept = { id: invited.ok ? invited.value : '', answer: 'accept' } as const
  expect(await perform(actingAs(id, 'citizen'), answerInvitation, accept)).toMatchObject(ok)
  return buys(id, duties)
}

const later = (who: Context, days: number): Context => ({ ...who, now: () => addDays(testNow, days) })
const seller = (at: number, days = 0, personId = newId()): Context =>
  later(actingAs(personId, 'artisan', sellers[at]), days)

const inputOf = (more: object = {}) => ({
  ...{ requestId: newId(), title: 'Oshxona uchun idishlar', note: 'Koʻk naqsh', soato: '1726262' },
  lines: [
    { words: 'Kosa', quantity: 10, unit: 'piece' as const },
    { words: 'Lagan', quantity: 2, unit: 'piece' as const },
  ],
  ...{ wantedOn: addDays(today, 20), categoryCode: 'ceramics' as string | null, sellerIds: [] as string[] },
  photos: [],
  ...more,
})

async function send(more: object = {}): Promise<string> {
  const input = inputOf(more)
  expect(await perform(buyer, savePriceRequest, input)).toMatchObject(ok)
  expect(await perform(buyer, sendPriceRequest, { requestId: input.requestId })).toMatchObject(ok)
  return input.requestId
}

const offerOf = (requestId: string, more: object = {}) => ({
  ...{ requestId, offerId: newId(), prices: [som(30_000), som(100_000)] as (bigint | null)[] },
  ...{ makingDays: 10, validUntil: addDays(today, 10), note: 'Yetkazish bilan', ...more },
})

async function offer(requestId: string, at = 0, more: object = {}): Promise<string> {
  const input = offerOf(requestId, more)
  expect(await perform(seller(at), submitPriceOffer, input)).toEqual({ ok: true, value: null })
  return input.offerId
}

const read = async (requestId: string) => {
  const request = await getPriceRequest(buyer, requestId)
  if (!request) throw new Error('no such request')
  return request
}

describe('a request for prices', () => {
  it('is a draft that nobody else sees, then goes to all sellers of its category', async () => {
    const input = inputOf()
    expect(await perform(buyer, savePriceRequest, input)).toMatchObject(ok)
    const { requestId } = input
    expect(await getAskedRequest(seller(0), requestId)).toBeNull()
    const changed = inputOf({ requestId, lines: input.lines.slice(0, 1), title: 'Faqat kosalar' })
    expect(await perform(buyer, savePriceRequest, changed)).toMatchObject(ok)
    expect(await perform(buyer, sendPriceRequest, { requestId })).toEqual({ ok: true, value: { sellers: 4 } })
    expect(await getAskedRequest(seller(0), requestId)).toMatchObject({
      ...{ title: 'Faqat kosalar', note: 'Koʻk naqsh', answer: 'asked', isTaken: false },
      purchaser: { name: 'Maktab', taxNumber: null, address: null },
    })
    expect(await countAskedRequests(seller(1))).toBeGreaterThan(0)
    expect((await listPriceRequests(approver, { page: 1 })).requests).toContainEqual(
      expect.objectContaining({ id: requestId, status: 'sent', asked: 4, answered: 0 }),
    )
    const refused = { error: 'requests.error.moved' }
    expect(await perform(buyer, savePriceRequest, changed)).toMatchObject(refused)
    expect(await perform(buyer, sendPriceRequest, { requestId })).toMatchObject(refused)
  })

  it('goes to chosen sellers alone, and is seen by no other seller or organisation', async () => {
    const requestId = await send({ categoryCode: null, sellerIds: [sellers[2]] })
    expect(await getAskedRequest(seller(2), requestId)).not.toBeNull()
    expect(await getAskedRequest(seller(0), requestId)).toBeNull()
    const stranger = { ...buyer, organisationId: newId() }
    expect(await getPriceRequest(stranger, requestId)).toBeNull()
    expect(await perform(stranger, withdrawPriceRequest, { requestId })).toMatchObject({
      error: 'requests.error.notFound',
    })
    expect(await perform(seller(0), submitPriceOffer, offerOf(requestId))).toMatchObject({
      error: 'requests.error.notFound',
    })
  })

  it('says what is wrong with a draft', async () => {
    const refusals: [object, string][] = [
      [{ soato: '1726000' }, 'district'],
      [{ wantedOn: addDays(today, -1) }, 'dayOver'],
      [{ categoryCode: 'nothing' }, 'category'],
      [{ categoryCode: null, sellerIds: [newId()] }, 'sellerGone'],
      [{ photos: Array.from({ length: 4 }, () => ({ key: 'x', width: 1, height: 1 })) }, 'tooManyPhotos'],
      [{ requestId: 'x' }, 'notFound'],
    ]
    for (const [more, code] of refusals)
      expect(await perform(buyer, savePriceRequest, inputOf(more))).toMatchObject({
        error: `requests.error.${code}`,
      })
    const files = Array.from({ length: 4 }, () => Buffer.from(''))
    expect(await saveRequestWithPhotos(buyer, { ...inputOf(), files })).toMatchObject({
      error: 'requests.error.tooManyPhotos',
    })
    expect(await perform(approver, savePriceRequest, inputOf())).toMatchObject({
      error: 'requests.error.notAllowed',
    })
  })

  it('waits while the desk has suspended its organisation, in the database too', async () => {
    const desk = actingAs((await makePerson()).id, 'approver')
    const decide = (move: 'suspend' | 'reinstate') =>
      perform(desk, decidePurchaser, { purchaserId, move, reason: 'Hujjatlar tekshirilmoqda' })
    const requestId = await send()
    const offerId = await offer(requestId)
    const draft = inputOf()
    expect(await perform(buyer, savePriceRequest, draft)).toMatchObject(ok)
    expect(await decide('suspend')).toMatchObject(ok)
    const suspended = { error: 'purchasing.error.suspended' }
    const toSend = { requestId: draft.requestId }
    expect(await perform(buyer, sendPriceRequest, toSend)).toMatchObject(suspended)
    expect(await perform(buyer, takePriceOffer, { requestId, offerId })).toMatchObject(suspended)
    const again = { requestId, offerId, words: 'Arzonroq boʻladimi?' }
    expect(await perform(buyer, askPriceAgain, again)).toMatchObject(suspended)
    expect(await perform(buyer, savePriceRequest, inputOf())).toMatchObject(suspended)
    expect(await perform(buyer, savePriceRequest, draft)).toMatchObject(suspended)
    expect(await read(requestId)).toMatchObject({ isSuspended: true })
    const past = transaction(system, ({ tx }) =>
      tx.priceRequest.update({
        where: { id: requestId },
        data: { status: 'waiting', chosenOfferId: offerId, chosenById: buyer.personId, chosenAt: testNow },
      }),
    )
    await expect(past).rejects.toThrow(/price_request_by_confirmed/)
    expect(await decide('reinstate')).toMatchObject(ok)
    expect(await perform(buyer, sendPriceRequest, toSend)).toMatchObject(ok)
    expect(await perform(buyer, takePriceOffer, { requestId, offerId })).toMatchObject(ok)
  })

  it('is not sent without lines, sellers or time', async () => {
    const cases: [object, string, number][] = [
      [{ lines: [] }, 'noLines', 0],
      [{ categoryCode: null }, 'nobody', 0],
      [{}, 'dayOver', 21],
    ]
    for (const [more, code, days] of cases) {
      const input = inputOf(more)
      expect(await perform(buyer, savePriceRequest, input)).toMatchObject(ok)
      expect(
        await perform(later(buyer, days), sendPriceRequest, { requestId: input.requestId }),
      ).toMatchObject({ error: `requests.error.${code}` })
    }
  })

  it('ends with its day, once, and tells who waits', async () => {
    const requestId = await send({ wantedOn: addDays(today, 3) })
    await offer(requestId)
    expect(await watchRequests(later(system, 3))).toEqual({ ended: 0 })
    expect(await watchRequests(later(system, 4))).toEqual({ ended: 1 })
    expect(await watchRequests(later(system, 4))).toEqual({ ended: 0 })
    expect((await read(requestId)).status).toBe('lapsed')
    const { items } = await listNotices(buyer, 1)
    expect(items.map(({ template }) => template)).toContain('notifications.priceRequestLapsed')
    expect(await perform(seller(0), withdrawPriceOffer, { requestId })).toMatchObject({
      error: 'requests.error.moved',
    })
  })

  it('is withdrawn by its team alone', async () => {
    const requestId = await send()
    expect(await perform(approver, withdrawPriceRequest, { requestId })).toMatchObject({
      error: 'requests.error.notFound',
    })
    expect(await perform(buyer, withdrawPriceRequest, { requestId })).toEqual({ ok: true, value: null })
    expect(await perform(buyer, withdrawPriceRequest, { requestId })).toMatchObject({
      error: 'requests.error.moved',
    })
  })
})

describe('an answer', () => {
  it('comes in rounds that stay as they were; the buyer asks for another one', async () => {
    const requestId = await send()
    const first = await offer(requestId, 0, { prices: [som(30_000), null] })
    const words = 'Lagan ham kerak, narxini yozing.'
    expect(await perform(buyer, askPriceAgain, { requestId, offerId: first, words })).toMatchObject(ok)
    expect(await getAskedRequest(seller(0), requestId)).toMatchObject({
      answer: 'again',
      rounds: [{ totalTiyin: som(300_000), reply: words, note: 'Yetkazish bilan' }],
    })
    expect(await perform(buyer, takePriceOffer, { requestId, offerId: first })).toMatchObject({
      error: 'requests.error.offerOver',
    })
    const second = await offer(requestId)
    const { answers } = await read(requestId)
    const answer = answers.find(({ sellerId }) => sellerId === sellers[0])
    expect(answer?.rounds.map(({ id, round }) => [id, round])).toEqual([
      [second, 2],
      [first, 1],
    ])
    // Nobody else reads it.
    expect((await getAskedRequest(seller(1), requestId))?.rounds).toEqual([])
    const ask = (offerId: string) => perform(buyer, askPriceAgain, { requestId, offerId, words })
    expect(await ask(first)).toMatchObject({ error: 'requests.error.offerOver' })
    expect(await ask(newId())).toMatchObject({ error: 'requests.error.offerNotFound' })
    expect(await perform(approver, askPriceAgain, { requestId, offerId: second, words })).toMatchObject({
      error: 'requests.error.notFound',
    })
  })

  it('is sent once with its form, and says what is wrong with it', async () => {
    const requestId = await send()
    const input = offerOf(requestId)
    for (const _ of [1, 2]) expect(await perform(seller(0), submitPriceOffer, input)).toMatchObject(ok)
    const { answers } = await read(requestId)
    expect(answers.flatMap(({ rounds }) => rounds)).toHaveLength(1)
    const refusals: [object, string][] = [
      [{ prices: [null, null] }, 'noPrice'],
      [{ validUntil: addDays(today, -1) }, 'validUntilOver'],
      [{ offerId: 'x' }, 'moved'],
    ]
    for (const [more, code] of refusals)
      expect(await perform(seller(1), submitPriceOffer, offerOf(requestId, more))).toMatchObject({
        error: `requests.error.${code}`,
      })
    for (let round = 2; round <= 20; round++) await offer(requestId)
    expect(await perform(seller(0), submitPriceOffer, offerOf(requestId))).toMatchObject({
      error: 'requests.error.tooManyRounds',
    })
  })

  it('is taken back by its seller, who may offer anew; a suspended shop offers nothing', async () => {
    const requestId = await send()
    const offerId = await offer(requestId)
    expect(await perform(seller(1), withdrawPriceOffer, { requestId })).toMatchObject({
      error: 'requests.error.moved',
    })
    expect(await perform(seller(0), withdrawPriceOffer, { requestId })).toEqual({ ok: true, value: null })
    expect(await perform(buyer, takePriceOffer, { requestId, offerId })).toMatchObject({
      error: 'requests.error.offerOver',
    })
    await offer(requestId)
    const move = (status: 'suspended' | 'approved') =>
      asSuperuser(test, async (client) => {
        await client.query('set session_replication_role = replica')
        await client.query('update seller set status = $1 where id = $2', [status, sellers[3]])
      })
    await move('suspended')
    expect(await perform(seller(3), submitPriceOffer, offerOf(requestId))).toMatchObject({
      error: 'requests.error.shopClosed',
    })
    await move('approved')
    expect(
      await perform(later(buyer, 11), takePriceOffer, { requestId, offerId: await offer(requestId) }),
    ).toMatchObject({
      error: 'requests.error.offerOver',
    })
  })
})

describe('a choice', () => {
  it('within the limit is made at once, and tells all who offered', async () => {
    const requestId = await send()
    const [taken] = [await offer(requestId, 0), await offer(requestId, 1)]
    const both = await Promise.all(
      [1, 2].map(() => perform(buyer, takePriceOffer, { requestId, offerId: taken })),
    )
    expect(both.filter((answer) => answer.ok)).toEqual([{ ok: true, value: { isWaiting: false } }])
    expect(both.filter((answer) => !answer.ok)).toMatchObject([{ error: 'requests.error.moved' }])
    expect(await getAskedRequest(seller(0), requestId)).toMatchObject({
      isTaken: true,
      purchaser: { taxNumber: '309000001', address: 'Navoiy koʻchasi, 12-uy' },
    })
    expect(await getAskedRequest(seller(1), requestId)).toMatchObject({
      isTaken: false,
      purchaser: { taxNumber: null },
    })
  })

  it('above the limit waits for a colleague, who neither asked nor chose', async () => {
    const requestId = await send()
    const offerId = await offer(requestId, 0, { prices: [som(200_000), null] })
    expect(await perform(buyer, takePriceOffer, { requestId, offerId })).toEqual({
      ...{ ok: true, value: { isWaiting: true } },
    })
    const { items } = await listNotices(approver, 1)
    expect(items[0]).toMatchObject({ template: 'notifications.priceToApprove' })
    expect(await perform(seller(0), withdrawPriceOffer, { requestId })).toMatchObject({
      error: 'requests.error.moved',
    })
    const approve = { requestId, decision: 'approve' } as const
    expect(await perform(buyer, decidePriceChoice, approve)).toMatchObject({
      error: 'requests.error.notFound',
    })
    const decline = { requestId, decision: 'decline', words: 'Juda qimmat.' } as const
    expect(await perform(approver, decidePriceChoice, decline)).toMatchObject(ok)
    expect(await read(requestId)).toMatchObject({ status: 'sent', declined: 'Juda qimmat.' })
    expect(await perform(approver, decidePriceChoice, approve)).toMatchObject({
      error: 'requests.error.moved',
    })
    expect(await perform(buyer, takePriceOffer, { requestId, offerId })).toMatchObject(ok)
    expect(await perform(later(approver, 11), decidePriceChoice, approve)).toMatchObject({
      error: 'requests.error.offerOver',
    })
    expect(await perform(approver, decidePriceChoice, approve)).toMatchObject(ok)
    expect((await read(requestId)).status).toBe('accepted')
  })

  it('of an owner is approved by another one, in the database too', async () => {
    const input = inputOf()
    expect(await perform(owner, savePriceRequest, input)).toMatchObject(ok)
    const { requestId } = input
    expect(await perform(owner, sendPriceRequest, { requestId })).toMatchObject(ok)
    const offerId = await offer(requestId, 0, { prices: [som(200_000), null] })
    expect(await perform(owner, takePriceOffer, { requestId, offerId })).toMatchObject(ok)
    const approve = { requestId, decision: 'approve' } as const
    expect(await perform(owner, decidePriceChoice, approve)).toMatchObject({ error: 'requests.error.byYou' })
    const closed = { status: 'accepted', closedAt: testNow } as const
    const write = (who: Context, approvedById: string | null) =>
      perform(who, (work) =>
        work.asSystem(() =>
          work.tx.priceRequest.update({ where: { id: requestId }, data: { ...closed, approvedById } }),
        ),
      )
    await expect(write(owner, owner.personId)).rejects.toThrow(/neither asked nor chose/)
    await expect(write(buyer, approver.personId)).rejects.toThrow(/not theirs/)
    await expect(write(approver, owner.personId)).rejects.toThrow(/neither asked nor chose/)
    expect(await perform(approver, decidePriceChoice, approve)).toMatchObject(ok)
  })

  it('is never past the limit, another’s answer or an earlier round, in the database too', async () => {
    const requestId = await send()
    const first = await offer(requestId, 0, { prices: [som(200_000), null] })
    const take = (chosenOfferId: string) =>
      perform(buyer, (work) =>
        work.asSystem(() =>
          work.tx.priceRequest.update({
            where: { id: requestId },
            data: {
              ...{ status: 'accepted', chosenOfferId, chosenById: buyer.personId },
              ...{ chosenAt: testNow, closedAt: testNow },
            },
          }),
        ),
      )
    await expect(take(first)).rejects.toThrow(/price_request_limit/)
    await offer(requestId)
    await expect(take(first)).rejects.toThrow(/price_request_offer/)
    await expect(take(await offer(await send()))).rejects.toThrow(/price_request_offer/)
    expect(await perform(buyer, takePriceOffer, { requestId, offerId: newId() })).toMatchObject({
      error: 'requests.error.offerNotFound',
    })
    expect(await perform(approver, takePriceOffer, { requestId, offerId: first })).toMatchObject({
      error: 'requests.error.notFound',
    })
  })
})

describe('nobody on both sides', () => {
  it('asks, chooses or offers', async () => {
    const both = await join(['owner'])
    await grantByOwner(both.personId ?? '', 'artisan', sellers[2])
    const own = inputOf({ categoryCode: null, sellerIds: [sellers[2]] })
    expect(await perform(both, savePriceRequest, own)).toMatchObject(ok)
    expect(await perform(both, sendPriceRequest, { requestId: own.requestId })).toMatchObject({
      error: 'sides.error.askPrice',
    })
    // Of a category her own shop is left out.
    const all = inputOf()
    expect(await perform(both, savePriceRequest, all)).toMatchObject(ok)
    expect(await perform(both, sendPriceRequest, { requestId: all.requestId })).toEqual({
      ...{ ok: true, value: { sellers: 3 } },
    })
    const requestId = await send()
    const offerId = await offer(requestId, 2, { prices: [som(200_000), null] })
    const refused = { error: 'sides.error.askPrice' }
    expect(await perform(both, takePriceOffer, { requestId, offerId })).toMatchObject(refused)
    expect(await perform(both, askPriceAgain, { requestId, offerId, words: 'Arzonroq?' })).toMatchObject(
      refused,
    )
    const herself = seller(2, 0, both.personId ?? '')
    expect(await perform(herself, submitPriceOffer, offerOf(requestId))).toMatchObject({
      error: 'sides.error.offerPrice',
    })
    expect(await perform(herself, withdrawPriceOffer, { requestId })).toMatchObject({
      error: 'sides.error.offerPrice',
    })
    expect(await perform(buyer, takePriceOffer, { requestId, offerId })).toMatchObject(ok)
    expect(await perform(both, decidePriceChoice, { requestId, decision: 'approve' })).toMatchObject(refused)
  })
})

describe('the limit', () => {
  it('is an owner’s to set, in the database too', async () => {
    expect(await perform(buyer, setRequestLimit, { limitTiyin: null })).toMatchObject({
      error: 'requests.error.notAllowed',
    })
    const write = perform(buyer, (work) =>
      work.asSystem(() =>
        work.tx.purchaser.update({ where: { id: purchaserId }, data: { requestLimitTiyin: null } }),
      ),
    )
    await expect(write).rejects.toThrow(/an owner sets the limit/)
  })
})
