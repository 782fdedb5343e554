import { afterAll, beforeAll, expect, it } from 'vitest'
import { findOffers, getMaker, getOffer, listMakers, setOfferStatus } from '~/domains/makers/index.server'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { seededNow } from '../../setup/test-day'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'
import { makerOf } from '../settlement/makers'

// A maker who is licensed for canes until today, and for nothing else.
let scene: Scene
let maker: AnyContext
const today = dayOf(seededNow)
const makerId = newId()
const offers = { cane: newId(), rollator: newId() }

beforeAll(async () => {
  scene = await openScene()
  await scene.put(
    `insert into maker select (jsonb_populate_record(m, jsonb_build_object('id', $1::uuid, 'slug', 'yakka-usta'))).*
       from maker m limit 1`,
    [makerId],
  )
  await scene.put(`insert into maker_licence values ($1, 'cane', '2020-01-01', $2)`, [makerId, today])
  for (const [kind, id] of Object.entries(offers)) {
    await scene.put(
      `insert into offer select (jsonb_populate_record(o, jsonb_build_object('id', $1::uuid, 'maker_id', $2::uuid,
         'device_code', $3::text))).* from offer o limit 1`,
      [id, makerId, kind],
    )
  }
  maker = makerOf(scene, makerId)
}, 900_000)
afterAll(() => scene?.close())

it('shows and offers only what a maker is licensed for, until the last day of the licence', async () => {
  const found = async (deviceCode: string, on = today) =>
    (await findOffers({ deviceCode, on })).some((offer) => offer.maker.id === makerId)
  expect([await found('cane'), await found('rollator')]).toEqual([true, false])
  expect(await found('cane', addDays(today, 1))).toBe(false)
  expect([(await getOffer(offers.cane, today))?.id, await getOffer(offers.rollator, today)]).toEqual([
    offers.cane,
    null,
  ])
  expect((await getMaker('yakka-usta', today))?.offers.map(({ deviceCode }) => deviceCode)).toEqual(['cane'])
  const listed = (await listMakers({ on: today })).find(({ id }) => id === makerId)
  expect(listed?.deviceCodes).toEqual(['cane'])
})

it('publishes nothing without a licence, also past the program', async () => {
  await scene.put(`update offer set status = 'withdrawn', active = false where maker_id = $1`, [makerId])
  const offer = (id: string) => perform(maker, setOfferStatus, { offerId: id, move: 'offer' })
  expect(await offer(offers.rollator)).toMatchObject({ error: 'makers.error.notLicensed' })
  const past = transaction(
    maker,
    (tx) =>
      tx.$executeRaw`update offer set status = 'offered', active = true where id = ${offers.rollator}::uuid`,
  )
  await expect(past).rejects.toThrow(/without a licence/)
  expect(await offer(offers.cane)).toMatchObject({ ok: true })
})

it('takes no order without a licence, whoever writes it', async () => {
  const order = (kind: string) =>
    transaction({ ...scene.as('system'), role: 'system' }, (tx) =>
      tx.$executeRawUnsafe(`insert into device_order select (jsonb_populate_record(o, jsonb_build_object('id',
        gen_random_uuid(), 'maker_id', '${makerId}', 'device_code', '${kind}'))).* from device_order o
        where o.status = 'placed' limit 1`),
    )
  await expect(order('rollator')).rejects.toThrow(/without accreditation and licence/)
  const give = () =>
    transaction(
      maker,
      (tx) => tx.$executeRaw`insert into maker_licence values (${makerId}::uuid, 'rollator', now(), now())`,
    )
  await expect(give()).rejects.toThrow(/a licence is that which was looked at and decided/)
})
