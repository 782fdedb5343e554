import { afterAll, beforeAll, expect, it } from 'vitest'
import { getDevicePrices } from '~/domains/makers/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { openScene, type Scene } from '../refusals/scene'

// Nobody's price is read out of the public figures: fewer than five people are withheld, by the database too.
let scene: Scene
const device = 'hearing-aid-digital'
const on = new Date('2031-05-15T00:00:00Z')

const put = async (region: string, people: number, price = 50_000_000n, at = '2031-03-10T09:00:00Z') => {
  const makerId = newId()
  await scene.put(
    `insert into maker select (jsonb_populate_record(m, jsonb_build_object('id', $1::uuid, 'slug', $1::text, 'soato', $2::text))).*
       from maker m limit 1`,
    [makerId, `${region}262`],
  )
  for (let person = 0; person < people; person++) {
    await scene.put(
      `insert into device_order select (jsonb_populate_record(o, jsonb_build_object('id', $1::uuid, 'number', $2::text,
         'maker_id', $3::uuid, 'person_id', $1::uuid, 'voucher_id', $1::uuid, 'device_code', $4::text,
         'price_tiyin', $5::bigint, 'voucher_part_tiyin', $5::bigint * 4 / 5, 'top_up_tiyin', $5::bigint / 5,
         'status', 'handed_over', 'handed_over_at', $6::timestamptz,
         'handover_id', $1::uuid, 'serial_number', null))).*
         from device_order o where status = 'handed_over' limit 1`,
      [newId(), newPublicNumber('HD'), makerId, device, price, at],
    )
  }
}
const paidIn = async (soato: string) =>
  (await getDevicePrices(device, on)).regions.find((region) => region.soato === soato)?.paid

beforeAll(async () => {
  scene = await openScene()
}, 900_000)
afterAll(() => scene?.close())

it('says nothing of four people, and rounds what it says of five', async () => {
  await put('1726', 4, 50_300_000n)
  expect((await getDevicePrices(device, on)).paid).toEqual({
    people: null,
    medianTiyin: null,
    ownShare: null,
  })
  await put('1726', 1, 50_300_000n)
  expect((await getDevicePrices(device, on)).paid).toEqual({
    people: 5,
    medianTiyin: 50_000_000n,
    ownShare: 0.2,
  })
})

it('withholds the next smallest where one region would follow from the others', async () => {
  await put('1703', 6)
  await put('1706', 2)
  expect(await paidIn('1706')).toEqual({ people: null, medianTiyin: null, ownShare: null })
  expect((await paidIn('1726'))?.people).toBeNull()
  expect((await paidIn('1703'))?.people).toBe(6)
})

it('leaves the running month and what is older than a year out', async () => {
  const before = (await getDevicePrices(device, on)).paid?.people
  await put('1703', 5, 90_000_000n, '2031-05-10T09:00:00Z')
  await put('1703', 5, 90_000_000n, '2030-04-30T09:00:00Z')
  expect((await getDevicePrices(device, on)).paid?.people).toBe(before)
})

it('is all that the web process reads of it', async () => {
  const { rows } = await scene.client.query<{ may: boolean }>(
    `select has_function_privilege('public', 'app_device_prices(text, date)', 'execute') as may`,
  )
  expect(rows[0]?.may).toBe(false)
})
