import { afterAll, beforeAll, expect, it } from 'vitest'
import { getProfile } from '~/domains/identity/index.server'
import {
  advanceDeviceOrder,
  findDevicesToRepair,
  getDevicePassport,
  getOwnClaims,
  getOwnDeviceOrder,
  getVoucher,
  handOverDevice,
  openMakerOrder,
  prepareVoucherChange,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { describeWholeOrder } from '~/routes/api/parts/v1/describe-order'
import { submitAct } from '~/workflows/device-orders/submit-hand-over.server'
import { memoryFiles } from '../applications/put/open-cases'
import { ask, openWorkshop, type Received, receive, type Workshop } from '../device-claims/received'
import { asSuperuser } from '../ledger/open-database'
import { drawPhoto } from './photo'
import { sent } from './sent'
import {
  type Actor,
  actor,
  addMaker,
  addPerson,
  clock,
  issue,
  placed,
  standing,
  system,
  type TestMaker,
} from './world'

// A device whose warranty is over is repaired by another workshop, paid by voucher, and its passport says so.
let workshop: Workshop
let received: Received
let repairer: { maker: TestMaker; desk: Actor }
const text = 'Gʻildirak podshipnigi almashtirildi'

beforeAll(async () => {
  workshop = await openWorkshop('catalogue')
  workshop.maker = await addMaker(workshop.test, [400_000], 'rollator')
  workshop.desk = await deskOf(workshop.maker)
  received = await receive(workshop, 400_000, { deviceCode: 'rollator' })
  const maker = await addMaker(workshop.test, [150_000], 'repair-walker')
  repairer = { maker, desk: await deskOf(maker) }
}, 120_000)
afterAll(async () => {
  await closeDatabase()
  await workshop?.test.drop()
})

async function deskOf({ id }: TestMaker): Promise<Actor> {
  const desk = actor(workshop.gateway, 'maker_staff', await addPerson(), id)
  await asSuperuser(workshop.test, (client) =>
    client.query('insert into role_grant (id, person_id, role, organisation_id) values ($1, $2, $3, $4)', [
      ...[newId(), desk.personId, desk.role, id],
    ]),
  )
  return desk
}

const rightToRepair = (
  personId: string | null,
  repairsOrderId = received.orderId,
  deviceCode = 'repair-walker',
) => issue(personId ?? '', 200_000, { deviceCode, repairsOrderId })

const move = (deviceOrderId: string, to: 'accept' | 'startMaking' | 'finish', repairText?: string) =>
  perform(repairer.desk, advanceDeviceOrder, { deviceOrderId, move: to, makingDays: 3, repairText })

async function inMaking(): Promise<{ voucherId: string; orderId: string }> {
  const { id: voucherId } = await rightToRepair(received.person.personId)
  const orderId = await placed(received.person, voucherId, repairer.maker, 150_000)
  for (const to of ['accept', 'startMaking'] as const)
    expect(await move(orderId, to)).toMatchObject({ ok: true })
  return { voucherId, orderId }
}

async function handOver(orderId: string, number?: string) {
  const code = (await getOwnDeviceOrder(received.person, orderId))?.handoverCode ?? ''
  const serialNumber = number ?? (await serialOf(received.orderId))
  const input = { deviceOrderId: orderId, handoverId: newId(), serialNumber, code }
  return perform(repairer.desk, handOverDevice, input)
}

const serialOf = (id: string) =>
  transaction(
    system,
    async ({ tx }) => (await tx.deviceOrder.findUniqueOrThrow({ where: { id } })).serialNumber ?? '',
  )

it('is found by whom it is for and its kind, and under warranty there is no right to a repair', async () => {
  const [pinfl, stranger] = await Promise.all(
    [received.person.personId ?? '', await addPerson()].map((id) =>
      transaction(system, async (work) => (await getProfile(work, id))?.pinfl ?? ''),
    ),
  )
  const find = (of: string | undefined, deviceCode: string) =>
    transaction(system, (work) => findDevicesToRepair(work, { pinfl: of ?? '', deviceCode }))
  expect(await find(pinfl, 'rollator')).toMatchObject([
    {
      id: received.orderId,
      serialNumber: await serialOf(received.orderId),
      handedOverAt: new Date('2026-11-23T09:00:00Z'),
      warrantyUntil: new Date('2027-11-23T00:00:00Z'),
    },
  ])
  expect(await find(pinfl, 'cane')).toEqual([])
  expect(await find(stranger, 'rollator')).toEqual([])

  clock.at = new Date('2027-11-23T09:00:00Z')
  await expect(rightToRepair(received.person.personId)).rejects.toThrow(/once its warranty is over/)
})

it('names a device of the person, of a kind that is repaired so', async () => {
  clock.at = new Date('2027-11-24T09:00:00Z')
  await expect(rightToRepair(await addPerson())).rejects.toThrow(/once its warranty is over/)
  await expect(
    rightToRepair(received.person.personId, received.orderId, 'repair-wheelchair'),
  ).rejects.toThrow(/once its warranty is over/)
  await expect(rightToRepair(received.person.personId, received.orderId, 'cane')).rejects.toThrow(
    /once its warranty is over/,
  )
})

it('is held, said what was done, captured by her code, and stands in the passport, as often as it happens', async () => {
  clock.at = new Date('2028-01-10T09:00:00Z')
  const first = await inMaking()
  expect((await getVoucher(received.person, first.voucherId))?.repairs).toMatchObject({
    serialNumber: await serialOf(received.orderId),
  })
  expect((await getVoucher(received.person, received.voucherId))?.repairs).toBeNull()
  expect(await openAtDesk(first.orderId)).toMatchObject({
    isRepair: true,
    repair: { text: null, device: { serialNumber: await serialOf(received.orderId) } },
  })
  expect(await move(first.orderId, 'finish')).toMatchObject({ error: 'vouchers.error.repairTextMissing' })
  expect(await move(first.orderId, 'finish', text)).toMatchObject({ ok: true })
  expect((await getOwnDeviceOrder(received.person, first.orderId))?.repair?.text).toBe(text)
  // A workshop's own system reads which device it hands over again.
  const opened = await openAtDesk(first.orderId)
  expect(opened && typeof opened === 'object' && describeWholeOrder(opened)).toMatchObject({
    repair: { serialNumber: await serialOf(received.orderId), done: text },
  })
  expect((await getDevicePassport(received.person, received.orderId))?.repairs).toEqual([])
  expect(await handOver(first.orderId)).toMatchObject({ ok: true })
  expect(await standing({ ...first, makerId: repairer.maker.id })).toMatchObject({
    ...{ voucher: 0n, hold: 0n, maker: som(150_000) },
  })

  clock.at = new Date('2028-03-10T09:00:00Z')
  const second = await inMaking()
  await move(second.orderId, 'finish', text)
  expect(await handOver(second.orderId)).toMatchObject({ ok: true })
  const passport = await getDevicePassport(received.person, received.orderId)
  expect(passport?.isRepair).toBe(false)
  expect(passport?.repairs).toMatchObject([
    { id: first.orderId, text, workshop: 'Test', handedOverAt: new Date('2028-01-10T09:00:00Z') },
    { id: second.orderId, text, workshop: 'Test', handedOverAt: new Date('2028-03-10T09:00:00Z') },
  ])
  expect(await getDevicePassport(received.person, second.orderId)).toMatchObject({
    isRepair: true,
    repairText: text,
  })

  // A workshop's work is put right, and not given back.
  const possible = async (id: string) => (await getOwnClaims(received.person, id))?.possible
  expect(await possible(second.orderId)).toEqual(['repair', 'complaint'])
  expect(await ask(received.person, second.orderId)).toMatchObject({ error: 'claims.error.notPossible' })
  const back = `insert into device_claim (id, device_order_id, kind, reason_code, text_cipher, status, asked_by_id, asked_at, answer_by)
    values ($1::uuid, $2::uuid, 'return', 'doesNotFit', 'x', 'asked', $3::uuid, now(), now())`
  await expect(
    asSystem(received.person, back, [newId(), second.orderId, received.person.personId]),
  ).rejects.toThrow(/a repair is not given back/)
  expect(await ask(received.person, second.orderId, { kind: 'repair' })).toMatchObject({ ok: true })
})

it('gives back the device that was repaired, and no other, by code or by a signed act', async () => {
  clock.at = new Date('2028-04-10T09:00:00Z')
  const { orderId } = await inMaking()
  await move(orderId, 'finish', text)
  const serial = await serialOf(received.orderId)
  const refusal = { error: 'vouchers.error.otherSerial', details: { serial } }
  expect(await handOver(orderId, 'OTHER-1')).toMatchObject(refusal)
  const act = { ...sent(), deviceOrderId: orderId, identityKind: 'passport', seen: 'yes' } as const
  const by = { ...repairer.desk, ports: { ...repairer.desk.ports, files: memoryFiles() } }
  expect(await submitAct(by, act, await drawPhoto())).toMatchObject(refusal)

  // The same by the database, whoever writes it.
  const guarded = /another device than the one that was repaired/
  await expect(
    asSystem(repairer.desk, `update device_order set serial_number = 'OTHER-1' where id = $1::uuid`, [
      orderId,
    ]),
  ).rejects.toThrow(guarded)
  const recordAct = `insert into handover_act (id, device_order_id, serial_number, status, identity_kind, storage_key,
      content_type, size_bytes, sha256, name_cipher, recorded_by_id, recorded_at, confirm_by)
    values ($1::uuid, $2::uuid, 'OTHER-1', 'recorded', 'passport', 'x', 'image/jpeg', 1, 'x', 'x', $3::uuid, now(), now())`
  await expect(
    asSystem(repairer.desk, recordAct, [newId(), orderId, repairer.desk.personId]),
  ).rejects.toThrow(guarded)
  expect(await submitAct(by, { ...act, serialNumber: serial }, await drawPhoto())).toMatchObject({ ok: true })
  expect(await handOver(orderId)).toMatchObject({ ok: true })
})

/** Past the program, not past the database. */
const asSystem = (by: Actor, sql: string, values: unknown[]) =>
  transaction(by, (work) => work.asSystem(() => work.tx.$executeRawUnsafe(sql, ...values)))

const openAtDesk = (orderId: string) => perform(repairer.desk, openMakerOrder, orderId)

it('is held so by the database: nothing is ready unsaid, and what was said stays', async () => {
  clock.at = new Date('2028-05-10T09:00:00Z')
  const { orderId } = await inMaking()
  const update = (set: string) =>
    transaction(repairer.desk, (work) =>
      work.asSystem(() =>
        work.tx.$executeRawUnsafe(`update device_order set ${set} where id = '${orderId}'`),
      ),
    )
  await expect(update(`status = 'ready', handover_code_hash = 'x'`)).rejects.toThrow(
    /device_order_repair_said/,
  )
  await expect(update(`repair_cipher = 'x'`)).rejects.toThrow(/said when it is ready/)
  await expect(update('is_repair = false')).rejects.toThrow()
  await move(orderId, 'finish', text)
  await expect(update(`repair_cipher = 'y'`)).rejects.toThrow()
  // What is no repair says none.
  await expect(
    asSuperuser(workshop.test, (client) =>
      client.query(`update device_order set repair_cipher = 'x' where id = $1`, [received.orderId]),
    ),
  ).rejects.toThrow()
})

it('is no device in the place of which another voucher comes', async () => {
  clock.at = new Date('2028-07-10T09:00:00Z')
  const person = actor(workshop.gateway, 'citizen', await addPerson())
  const caseId = newId()
  await issue(person.personId ?? '', 200_000, { deviceCode: 'repair-walker', applicationId: caseId })
  const prepared = await perform(workshop.specialist, prepareVoucherChange, {
    ...{ caseId, act: 'replace', deviceCode: 'rollator', ceilingTiyin: som(150_000) },
    ...{ reasonCode: 'wrongKind', text: 'Boshqa vosita kerak' },
  })
  expect(prepared).toMatchObject({ error: 'vouchers.error.otherGroup' })
})
