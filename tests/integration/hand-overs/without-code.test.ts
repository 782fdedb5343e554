import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  advanceDeviceOrder,
  confirmAct,
  getLastAct,
  getOwnDeviceOrder,
  handOverDevice,
  listActs,
  openAct,
  refuseAct,
  withdrawRecordedAct,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { submitAct, submitHandOver } from '~/workflows/device-orders/submit-hand-over.server'
import { memoryFiles } from '../applications/put/open-cases'
import { addStaff, openWorkshop, type Workshop } from '../device-claims/received'
import { asSuperuser } from '../ledger/open-database'
import { drawPhoto } from '../vouchers/photo'
import { sent } from '../vouchers/sent'
import {
  type Actor,
  actor,
  addPerson,
  clock,
  issue,
  placed,
  standing,
  states,
  system,
} from '../vouchers/world'

let shop: Workshop
let photo: { bytes: Buffer; name: string }
const files = memoryFiles()
const withFiles = (one: Actor) => ({ ...one, ports: { ...one.ports, files } })

beforeAll(async () => {
  shop = await openWorkshop()
  photo = await drawPhoto()
})
beforeEach(() => {
  clock.at = new Date('2026-11-23T09:00:00Z')
})
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

/** Somebody whose device is ready. */
async function ready() {
  const person = actor(shop.gateway, 'citizen', await addPerson())
  const voucher = await issue(person.personId ?? '', 500_000, { applicationId: newId() })
  const orderId = await placed(person, voucher.id, shop.maker, 400_000)
  for (const move of ['accept', 'startMaking', 'finish'] as const)
    await perform(shop.desk, advanceDeviceOrder, { deviceOrderId: orderId, move, makingDays: 10 })
  return { person, voucherId: voucher.id, orderId }
}

const act = (deviceOrderId: string, extra: Partial<ReturnType<typeof sent>> = {}) =>
  ({ ...sent(), deviceOrderId, identityKind: 'idCard', seen: 'yes', ...extra }) as const
const moneyOf = (one: { voucherId: string; orderId: string }) => standing({ ...one, makerId: shop.maker.id })
const wrongCode = (code: string) => (code === '111111' ? '222222' : '111111')

it('a person without telephone and internet gets her device: only the centre’s word captures', async () => {
  const one = await ready()
  const before = await moneyOf(one)
  const input = act(one.orderId)
  expect(await submitAct(withFiles(shop.desk), input, photo)).toEqual({ ok: true, value: { isNew: true } })
  // The same form again, because its answer was lost on the way.
  expect(await submitAct(withFiles(shop.desk), input, photo)).toEqual({ ok: true, value: { isNew: false } })
  expect(await states(one.voucherId, one.orderId)).toEqual(['held', 'ready'])
  expect((await moneyOf(one)).maker).toBe(before.maker)
  const actId = input.handoverId
  const stranger = await addStaff(shop, 'inson_specialist', '1718401')
  for (const other of [shop.desk, stranger, one.person])
    expect(await perform(other, confirmAct, { actId })).toMatchObject({ ok: false })
  const { acts } = await listActs(shop.specialist, { isOpen: true, page: 1 })
  expect(acts.map(({ id }) => id)).toContain(actId)
  expect(await perform(shop.specialist, openAct, actId)).toMatchObject({
    ...{ serialNumber: input.serialNumber, identityKind: 'idCard', status: 'recorded', isOwnRecord: false },
  })
  expect(await perform(shop.specialist, confirmAct, { actId })).toMatchObject({ ok: true })
  expect(await states(one.voucherId, one.orderId)).toEqual(['redeemed', 'handed_over'])
  expect((await moneyOf(one)).maker - before.maker).toBe(som(400_000))
  expect(await perform(shop.specialist, confirmAct, { actId })).toMatchObject({
    error: 'vouchers.error.actMoved',
  })
  expect(await getOwnDeviceOrder(one.person, one.orderId)).toMatchObject({
    ...{ serialNumber: input.serialNumber, handoverProof: 'act' },
  })
})

it('is not recorded, nor handed over, under the name of another hand-over', async () => {
  const [one, other] = [await ready(), await ready()]
  const input = act(one.orderId)
  await submitAct(withFiles(shop.desk), input, photo)
  const { handoverId } = input
  const moved = { error: 'vouchers.error.orderMoved' }
  expect(await submitAct(withFiles(shop.desk), act(other.orderId, { handoverId }), photo)).toMatchObject(
    moved,
  )
  for (const { orderId: deviceOrderId, person } of [one, other]) {
    const code = (await getOwnDeviceOrder(person, deviceOrderId))?.handoverCode ?? ''
    const byCode = { ...sent(), deviceOrderId, code, handoverId }
    expect(await submitHandOver(withFiles(shop.desk), byCode, photo)).toMatchObject(moved)
  }
})

it('what the centre does not accept moves nothing, and is said to both sides', async () => {
  const one = await ready()
  const first = act(one.orderId)
  await submitAct(withFiles(shop.desk), first, photo)
  const why = {
    actId: first.handoverId,
    reasonCode: 'notReceived',
    text: 'Telefon qildim: vosita yoʻq.',
  } as const
  expect(await perform(shop.specialist, refuseAct, why)).toMatchObject({ ok: true })
  expect(await states(one.voucherId, one.orderId)).toEqual(['held', 'ready'])
  for (const side of [shop.desk, one.person])
    expect(await getLastAct(side, one.orderId)).toMatchObject({ status: 'refused', text: why.text })
  // Another photograph, which the maker takes back; then the person has found her code.
  expect(await submitAct(withFiles(shop.desk), act(one.orderId), photo)).toMatchObject({ ok: true })
  expect(await perform(shop.desk, withdrawRecordedAct, { deviceOrderId: one.orderId })).toMatchObject({
    ok: true,
  })
  await submitAct(withFiles(shop.desk), act(one.orderId), photo)
  const code = (await getOwnDeviceOrder(one.person, one.orderId))?.handoverCode ?? ''
  const input = { ...sent(), deviceOrderId: one.orderId, code }
  expect(await submitHandOver(withFiles(shop.desk), input, photo)).toMatchObject({ ok: true })
  expect(await submitHandOver(withFiles(shop.desk), input, photo)).toMatchObject({
    ...{ ok: true, value: { isNew: false } },
  })
  const { rows } = await asSuperuser(shop.test, (client) =>
    client.query(
      'select status::text from handover_act where device_order_id = $1 order by recorded_at, id',
      [one.orderId],
    ),
  )
  expect(rows.map(({ status }) => status).toSorted()).toEqual([
    'attached',
    'refused',
    'withdrawn',
    'withdrawn',
  ])
})

it('whoever works for the maker, or is of her family, does not confirm', async () => {
  const one = await ready()
  const input = act(one.orderId)
  await submitAct(withFiles(shop.desk), input, photo)
  const both = await addStaff(shop)
  await asSuperuser(shop.test, (client) =>
    client.query(
      `insert into role_grant (id, person_id, role, organisation_id) values ($1, $2, 'maker_staff', $3)`,
      [newId(), both.personId, shop.maker.id],
    ),
  )
  expect(await perform(both, confirmAct, { actId: input.handoverId })).toMatchObject({
    error: 'sides.error.decideClaim',
  })
  const herself = { ...shop.specialist, personId: one.person.personId }
  expect(await perform(herself, confirmAct, { actId: input.handoverId })).toMatchObject({
    error: 'sides.error.decideClaim',
  })
})

it('a serial number is of one device of a model, and comes back with it', async () => {
  const [one, other] = [await ready(), await ready()]
  const code = async ({ person, orderId }: typeof one) =>
    (await getOwnDeviceOrder(person, orderId))?.handoverCode ?? ''
  const first = { ...sent(), deviceOrderId: one.orderId, code: await code(one) }
  expect(await perform(shop.desk, handOverDevice, first)).toMatchObject({ ok: true })
  const second = {
    ...{ ...sent(), serialNumber: first.serialNumber, deviceOrderId: other.orderId, code: await code(other) },
  }
  expect(await perform(shop.desk, handOverDevice, second)).toMatchObject({
    error: 'vouchers.error.serialTaken',
  })
  const said = act(other.orderId, { serialNumber: first.serialNumber })
  expect(await submitAct(withFiles(shop.desk), said, photo)).toMatchObject({
    error: 'vouchers.error.serialTaken',
  })
})

it('a wrong code that is sent again because its answer was lost is one try', async () => {
  const one = await ready()
  const code = (await getOwnDeviceOrder(one.person, one.orderId))?.handoverCode ?? ''
  const input = { ...sent(), deviceOrderId: one.orderId, code: wrongCode(code) }
  for (let again = 0; again < 3; again++)
    expect(await perform(shop.desk, handOverDevice, input)).toEqual({
      ...{ ok: false, error: 'vouchers.error.wrongCode', details: { count: 4 } },
    })
  const right = { ...input, code }
  expect(await perform(shop.desk, handOverDevice, right)).toMatchObject({ ok: true, value: { isNew: true } })
  expect(await perform(shop.desk, handOverDevice, right)).toMatchObject({ ok: true, value: { isNew: false } })
  expect(await perform(shop.desk, handOverDevice, { ...right, ...sent() })).toMatchObject({
    error: 'vouchers.error.orderMoved',
  })
})

it('the database captures nothing without a code or a confirmed act', async () => {
  const one = await ready()
  const input = act(one.orderId)
  await submitAct(withFiles(shop.desk), input, photo)
  const handOver = (by: typeof system, proof: 'code' | 'act') =>
    transaction(by, (work) =>
      work.asSystem(() =>
        work.tx.deviceOrder.update({
          where: { id: one.orderId },
          data: {
            ...{
              status: 'handed_over',
              handedOverAt: clock.at,
              warrantyUntil: clock.at,
              handoverProof: proof,
            },
            ...{ handoverId: input.handoverId, serialNumber: input.serialNumber, handoverCodeHash: null },
          },
        }),
      ),
    )
  await expect(handOver(shop.desk, 'act')).rejects.toThrow(/by the code of its person, or by an act/)
  await expect(handOver(shop.specialist, 'act')).rejects.toThrow(/by the code of its person, or by an act/)
  await expect(handOver(shop.specialist, 'code')).rejects.toThrow(/by the code of its person, or by an act/)
  await expect(handOver(system, 'code')).rejects.toThrow(/by the code of its person, or by an act/)
  const confirm = (by: typeof system) =>
    transaction(by, (work) =>
      work.asSystem(() =>
        work.tx.handoverAct.update({
          where: { id: input.handoverId },
          data: { status: 'confirmed', closedById: by.personId, closedAt: clock.at },
        }),
      ),
    )
  // Nobody but the centre confirms, and what it confirms is handed over in the same breath.
  await expect(confirm(shop.desk)).rejects.toThrow(/this act is not theirs/)
  await expect(confirm(shop.specialist)).rejects.toThrow(/a confirmed act hands its device over/)
  expect(await states(one.voucherId, one.orderId)).toEqual(['held', 'ready'])
})
