import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  checkLines,
  createOffer,
  findFarOffers,
  getOffer,
  getOwnOffer,
  listOwnOffers,
  readOfferSheet,
  saveOfferLines,
  setOfferStatus,
  updateOffer,
  writeOfferSheet,
} from '~/domains/makers/index.server'
import type { OfferInput } from '~/domains/makers/offers/schema'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { seededNow } from '../../setup/test-day'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'
import { makerOf } from '../settlement/makers'

let scene: Scene
let maker: AnyContext
let other: AnyContext
const today = dayOf(seededNow)

const input: OfferInput = {
  ...{ titleUz: 'Yengil hassa', titleRu: 'Лёгкая трость', titleEn: null },
  ...{ descriptionUz: 'Alyuminiydan, bukiladi', descriptionRu: 'Из алюминия, складная', descriptionEn: null },
  ...{
    priceTiyin: 25_000_000n,
    makingDays: 3,
    warrantyMonths: 12,
    measured: 'home',
    regions: ['1726'],
    byPost: false,
  },
}
const draft = async (deviceCode = 'cane') => {
  const created = await perform(maker, createOffer, { ...input, offerId: newId(), deviceCode })
  if (!created.ok) throw new Error(created.error)
  return created.value.offerId
}
const own = async (id: string) => {
  const found = await getOwnOffer(maker, id)
  if (!found) throw new Error('no offer')
  return found
}

beforeAll(async () => {
  scene = await openScene()
  const [one, two] = (await scene.client.query<{ id: string }>('select id from maker order by slug limit 2'))
    .rows
  maker = makerOf(scene, one?.id ?? '')
  other = makerOf(scene, two?.id ?? '')
}, 900_000)
afterAll(() => scene?.close())

it('a draft is seen by nobody else, and people read it in four languages once it is offered', async () => {
  const id = await draft()
  expect(await getOwnOffer(other, id)).toBeNull()
  expect(await getOffer(id, today)).toBeNull()
  expect((await perform(maker, setOfferStatus, { offerId: id, move: 'offer' })).ok).toBe(true)
  const offer = await getOffer(id, today)
  expect(offer?.title).toMatchObject({ 'uz-Cyrl': 'Енгил ҳасса', ru: 'Лёгкая трость', en: 'Yengil hassa' })
  expect(offer).toMatchObject({ hasEnglish: false, homeVisit: true, regions: ['1726'] })
})

it('each change leaves a version, a stale form is refused, and a second press makes no second draft', async () => {
  const offerId = newId()
  const create = () => perform(maker, createOffer, { ...input, offerId, deviceCode: 'cane' })
  const both = await Promise.all([create(), create()])
  expect(both.map((one) => one.ok && one.value.repeated).sort()).toEqual([false, true])
  const change = (priceTiyin: bigint, version: number) =>
    perform(maker, updateOffer, { ...input, priceTiyin, offerId, version })
  const two = await Promise.all([change(30_000_000n, 1), change(31_000_000n, 1)])
  expect(two.map((one) => (one.ok ? 'saved' : one.error)).sort()).toEqual([
    'makers.error.offerChanged',
    'saved',
  ])
  const { offer, history } = await own(offerId)
  expect(offer.version).toBe(2)
  expect(history.map((line) => line.priceTiyin)).toEqual([offer.priceTiyin, 25_000_000n])
  expect(history.every((line) => line.changedById === maker.personId)).toBe(true)
})

it('an order keeps the terms that it was placed on', async () => {
  const order = await scene.find<{ id: string; offerId: string; offerVersion: number; makerId: string }>(
    `select id, offer_id as "offerId", offer_version as "offerVersion", maker_id as "makerId" from device_order
       where status = 'accepted' limit 1`,
  )
  const its = makerOf(scene, order.makerId)
  const version = (await getOwnOffer(its, order.offerId))?.offer.version ?? 0
  const changed = await perform(its, updateOffer, { ...input, offerId: order.offerId, version })
  expect(changed.ok).toBe(true)
  const kept = await scene.find<{ same: boolean; noted: boolean }>(
    `select o.offer_version = $2 as same, v.price_tiyin <> f.price_tiyin as noted from device_order o
       join offer f on f.id = o.offer_id join offer_version v on v.offer_id = o.offer_id and v.version = o.offer_version
       where o.id = $1`,
    [order.id, order.offerVersion],
  )
  expect(kept).toEqual({ same: true, noted: true })
})

it('a foreign maker, a citizen and a suspended maker write nothing, also past the program', async () => {
  const id = await draft()
  const attempt = (by: AnyContext, sql: string) =>
    transaction(by, (tx) => tx.$executeRawUnsafe(sql)).catch((error: Error) => error.message)
  const price = `update offer set price_tiyin = 1 where id = '${id}'`
  expect(await attempt(other, price)).toBe(0)
  const withAllEyes = transaction(other, (work) => work.asSystem(() => work.tx.$executeRawUnsafe(price)))
  await expect(withAllEyes).rejects.toThrow(/not theirs/)
  expect(await attempt(scene.as('citizen', scene.person('citizen-leg')), price)).toBe(0)
  expect(
    await attempt(maker, `update offer set maker_id = '${other.organisationId}' where id = '${id}'`),
  ).toMatch(/does not change|row-level security/)
  expect(
    await attempt(maker, `update offer set device_code = 'wheelchair-active' where id = '${id}'`),
  ).toMatch(/does not change/)
  expect(await attempt(maker, `update offer_version set price_tiyin = 1 where offer_id = '${id}'`)).toMatch(
    /permission denied/,
  )
  expect(await attempt(maker, `update offer set version = 40 where id = '${id}'`)).toBe(1)
  expect((await own(id)).offer.version).toBe(1)
  await scene.put(`update maker set status = 'suspended' where id = $1`, [maker.organisationId])
  expect(
    await attempt(maker, `update offer set status = 'offered', active = true where id = '${id}'`),
  ).toMatch(/takes no vouchers/)
  expect(await perform(maker, setOfferStatus, { offerId: id, move: 'offer' })).toMatchObject({
    error: 'makers.error.notAccredited',
  })
  await scene.put(`update maker set status = 'accredited' where id = $1`, [maker.organisationId])
})

it('what was taken out comes in as it is; new and wrong lines are told apart, and twice is once', async () => {
  const offers = await listOwnOffers(maker)
  const codes = ['cane', ...new Set(offers.map(({ deviceCode }) => deviceCode))]
  const kinds = codes.map((code) => ({ code, madeToMeasure: false }))
  const sheet = writeOfferSheet(offers)
  const check = (text: string) => {
    const lines = readOfferSheet(text)
    if (typeof lines === 'string') throw new Error(lines)
    return checkLines(lines, offers, kinds)
  }
  const back = check(sheet)
  expect(back.flatMap(({ faults }) => faults)).toEqual([])
  expect(back.every(({ does }) => does === 'same')).toBe(true)

  const fresh =
    ';;cane;Yangi hassa;Новая трость;;Juda yengil hassa;Очень лёгкая трость;;120 000;2;6;workshop;1726 1703;offered'
  const wrong = `${newId()};1;stick;A;;;;;;12,5;0;;moon;99;sold`
  const checked = check(`${sheet}${fresh}\r\n${wrong}\r\n`)
  const good = checked.flatMap(({ write }) => write ?? [])
  const bad = checked.filter(({ write }) => write === null)
  expect(bad).toHaveLength(1)
  expect(bad[0]?.faults.map(({ column }) => column)).toEqual(
    expect.arrayContaining([
      'offer',
      'device',
      'title_uz',
      'title_ru',
      'making_days',
      'measured',
      'regions',
      'state',
    ]),
  )
  const importId = newId()
  const first = await perform(maker, saveOfferLines, { importId, lines: good })
  expect(first).toMatchObject({ ok: true, value: { written: 1 } })
  await perform(maker, saveOfferLines, { importId, lines: good })
  const made = (await listOwnOffers(maker)).filter(({ title }) => title['uz-Latn'] === 'Yangi hassa')
  expect(made).toMatchObject([{ status: 'offered', priceTiyin: 12_000_000n, regions: ['1703', '1726'] }])
})

it('a price far from those of three others is found', async () => {
  const { deviceCode } = await scene.find<{ deviceCode: string }>(
    `select device_code as "deviceCode" from offer where active and maker_id <> $1
       and device_code in (select l.device_code from maker_licence l where l.maker_id = $1)
       group by 1 having count(distinct maker_id) >= 3 order by 1 limit 1`,
    [maker.organisationId],
  )
  const id = await draft(deviceCode)
  await perform(maker, updateOffer, { ...input, priceTiyin: 99_999_999_900n, offerId: id, version: 1 })
  await perform(maker, setOfferStatus, { offerId: id, move: 'offer' })
  expect((await findFarOffers(today)).get(id)).toBeGreaterThan(0n)
})
