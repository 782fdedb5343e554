import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  getOwnDeviceOrder,
  handOverDevice,
  listClinicOrders,
  openClinicOrder,
  recordAcceptance,
  recordClinicAnswer,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { answerOwnDevice } from '~/workflows/device-orders/answer-own-device.server'
import { submitAct } from '~/workflows/device-orders/submit-hand-over.server'
import { memoryFiles } from '../../applications/put/open-cases'
import { asSuperuser } from '../../ledger/open-database'
import { drawPhoto } from '../photo'
import { sent } from '../sent'
import { type Actor, actor, addPerson, clock, standing, states } from '../world'
import { type Bench, begun, type Making, move, openBench } from './bench'

// What is made to measure is accepted before its money is captured: by the person, and a prosthesis by a clinician.
let bench: Bench
let clinician: Actor

beforeAll(async () => {
  bench = await openBench('prosthesis-shin')
  const [clinic] = await rows<{ id: string }>(
    `select organisation_id as id from training_centre where 'prosthesis' = any (trainings) order by code limit 1`,
  )
  clinician = actor(bench.gateway, 'organisation_staff', await addPerson(), clinic?.id)
}, 120_000)
beforeEach(() => {
  clock.at = new Date('2026-11-23T09:00:00Z')
})
afterAll(async () => {
  await closeDatabase()
  await bench?.test.drop()
})

const rows = <Row>(sql: string, values: unknown[] = []) =>
  asSuperuser(bench.test, async (client) => (await client.query(sql, values)).rows as Row[])
const hurts = { reasonCode: 'hurts', text: 'Tizza ostida botadi' } as const

async function ready(): Promise<Making> {
  const one = await begun(bench)
  const moved = await move(bench.desk, one.orderId, 'finish')
  if (!moved.ok) throw new Error(moved.error)
  return one
}

async function handOver({ person, orderId }: Making) {
  const code = (await getOwnDeviceOrder(person, orderId))?.handoverCode ?? ''
  return perform(bench.desk, handOverDevice, { ...sent(), deviceOrderId: orderId, code })
}

const answer = (by: Actor, deviceOrderId: string, refusal: typeof hurts | null = null) =>
  perform(by, recordClinicAnswer, { deviceOrderId, refusal })
const moneyOf = (one: Making) => standing({ ...one, makerId: bench.maker.id })

it('a prosthesis is handed over when a clinician has accepted it, and her code says that the person does', async () => {
  const one = await ready()
  expect(await handOver(one)).toMatchObject({ error: 'making.error.clinicianMissing' })
  const photo = await drawPhoto()
  const withFiles = { ...bench.desk, ports: { ...bench.desk.ports, files: memoryFiles() } }
  const act = { ...sent(), deviceOrderId: one.orderId, identityKind: 'idCard', seen: 'yes' } as const
  expect(await submitAct(withFiles, act, photo)).toMatchObject({ error: 'making.error.clinicianMissing' })
  const before = await moneyOf(one)
  expect(await answer(clinician, one.orderId)).toMatchObject({ ok: true })
  expect(await handOver(one)).toMatchObject({ ok: true })
  expect((await moneyOf(one)).maker - before.maker).toBe(som(400_000))
  expect((await getOwnDeviceOrder(one.person, one.orderId))?.acceptance).toMatchObject({
    ...{ isByPerson: true, isByClinician: true },
    said: [
      { side: 'person', way: 'code' },
      { side: 'clinician', way: 'clinic' },
    ],
  })
})

it('whoever does not accept it sends it back, with a new day; then it is accepted anew', async () => {
  const one = await ready()
  expect(await answer(clinician, one.orderId)).toMatchObject({ ok: true })
  const say = (refusal: typeof hurts | null) =>
    perform(one.person, recordAcceptance, { deviceOrderId: one.orderId, refusal })
  expect(await say(hurts)).toMatchObject({ ok: true })
  expect(await states(one.voucherId, one.orderId)).toEqual(['held', 'in_making'])
  const own = await getOwnDeviceOrder(one.person, one.orderId)
  // Five working days from Monday.
  expect(own?.readyOn?.toISOString()).toMatch(/^2026-11-30/)
  expect(own).toMatchObject({ handoverCode: null, acceptance: { said: [{ ...hurts }, {}] } })
  await move(bench.desk, one.orderId, 'finish')
  expect(await handOver(one)).toMatchObject({ error: 'making.error.clinicianMissing' })
  expect(await answer(clinician, one.orderId, hurts)).toMatchObject({ ok: true })
  expect(await states(one.voucherId, one.orderId)).toEqual(['held', 'in_making'])
  await move(bench.desk, one.orderId, 'finish')
  expect(await answer(clinician, one.orderId)).toMatchObject({ ok: true })
  expect(await say(null)).toMatchObject({ ok: true })
  expect(await say(null)).toMatchObject({ ok: true })
  expect(await handOver(one)).toMatchObject({ ok: true })
})

it('she who wants it of this maker no more has her money free again', async () => {
  const one = await ready()
  const input = { deviceOrderId: one.orderId, refusal: hurts, isCancelled: true }
  expect(await perform(one.person, answerOwnDevice, input)).toMatchObject({ ok: true })
  expect(await states(one.voucherId, one.orderId)).toEqual(['issued', 'cancelled'])
  expect(await moneyOf(one)).toMatchObject({ voucher: som(500_000), hold: 0n })
  expect(
    await rows('select reason_code, text_cipher from device_acceptance where device_order_id = $1', [
      one.orderId,
    ]),
  ).toEqual([{ reason_code: 'hurts', text_cipher: null }])
})

it('nobody accepts for the other side, and the maker and the families never', async () => {
  const one = await ready()
  const other = actor(bench.gateway, 'organisation_staff', await addPerson(), newId())
  const stranger = actor(bench.gateway, 'citizen', await addPerson())
  for (const by of [other, bench.desk, bench.specialist, one.person])
    expect(await answer(by, one.orderId)).toMatchObject({ error: 'vouchers.error.orderNotFound' })
  for (const by of [stranger, bench.desk, clinician])
    expect(await perform(by, recordAcceptance, { deviceOrderId: one.orderId, refusal: null })).toMatchObject({
      error: 'vouchers.error.orderNotFound',
    })
  const herself = { ...clinician, personId: one.person.personId }
  expect(await answer(herself, one.orderId)).toMatchObject({ error: 'sides.error.decideClaim' })
  const put = (by: Actor, side: 'person' | 'clinician') =>
    transaction(by, (work) =>
      work.asSystem(() =>
        work.tx.deviceAcceptance.create({
          data: {
            ...{ id: newId(), deviceOrderId: one.orderId, round: 1, side, outcome: 'accepted' },
            way: side === 'person' ? 'portal' : 'clinic',
            organisationId: side === 'person' ? null : by.organisationId,
            ...{ saidById: by.personId ?? '', saidAt: clock.at },
          },
        }),
      ),
    )
  await expect(put(bench.desk, 'person')).rejects.toThrow(/this acceptance is not theirs/)
  await expect(put(clinician, 'person')).rejects.toThrow(/this acceptance is not theirs/)
  await expect(put(other, 'clinician')).rejects.toThrow(/this acceptance is not theirs/)
  await expect(put(bench.desk, 'clinician')).rejects.toThrow(/this acceptance is not theirs/)
  await expect(put(herself, 'clinician')).rejects.toThrow()
})

it('the database captures nothing that was not accepted, and sends nothing back without a word', async () => {
  const one = await ready()
  const set = (by: Actor, data: object) =>
    transaction(by, (work) =>
      work.asSystem(() => work.tx.deviceOrder.update({ where: { id: one.orderId }, data })),
    )
  const handed = {
    ...{ status: 'handed_over', handedOverAt: clock.at, warrantyUntil: clock.at, handoverProof: 'code' },
    ...{ handoverId: newId(), serialNumber: 'HR-12345', handoverCodeHash: null, handoverCodeCipher: null },
  }
  await expect(set(bench.desk, handed)).rejects.toThrow(/the person has not accepted the device/)
  await perform(one.person, recordAcceptance, { deviceOrderId: one.orderId, refusal: null })
  await expect(set(bench.desk, handed)).rejects.toThrow(/no clinician has accepted the prosthesis/)
  const back = { status: 'in_making', handoverCodeHash: null, handoverCodeCipher: null }
  await expect(set(bench.desk, back)).rejects.toThrow(/goes back when somebody did not accept it/)
})

it('a clinician finds it by its number, and her look stands in the log of the person', async () => {
  const one = await ready()
  const number = (await getOwnDeviceOrder(one.person, one.orderId))?.number ?? ''
  // The test has no case behind the voucher, so nothing stands in the list of the region.
  expect(await listClinicOrders(bench.desk, number)).toBeNull()
  expect(await listClinicOrders(clinician, null)).toEqual([])
  const seen = await perform(clinician, openClinicOrder, one.orderId)
  expect(seen).toMatchObject({ number, person: { familyName: 'Karimova' } })
  expect(JSON.stringify(seen)).not.toContain('stump')
  expect(
    await rows(
      `select 1 from audit_entry where chain = $1 and action = 'person.fileRead' and actor_id = $2`,
      [...[`person:${one.person.personId}`, clinician.personId]],
    ),
  ).toHaveLength(1)
})
