import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  advanceDeviceOrder,
  getOwnDeviceOrder,
  handOverDevice,
  openMakerOrder,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { makePinfl } from '~/lib/people/pinfl'
import { addDays } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { putCase } from '../applications/put/put-case'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import { createTestGateway, type TestGateway } from './gateway'
import { sent } from './sent'
import {
  type Actor,
  actor,
  addMaker,
  addPerson,
  clock,
  issue,
  place,
  placed,
  system,
  type TestMaker,
} from './world'

let test: TestDatabase
let gateway: TestGateway
let maker: TestMaker
let desk: Actor
let person: Actor

beforeAll(async () => {
  test = await openDatabase('services')
  gateway = createTestGateway()
  maker = await addMaker(test, [400_000])
  desk = actor(gateway, 'maker_staff', await addPerson(), maker.id)
})
beforeEach(async () => {
  clock.at = new Date('2026-11-21T09:00:00Z')
  person = actor(gateway, 'citizen', await addPerson())
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const rows = <T>(sql: string, values: unknown[] = []) =>
  asSuperuser(test, async (client) => (await client.query(sql, values)).rows as T[])

let children = 0
function newChild(given = 'Amirbek') {
  children += 1
  const pinfl = makePinfl({ sex: 'male', birthDate: '2018-09-12', district: 710, serial: children })
  return { pinfl, name: { family: 'Rahimov', given, patronymic: null } }
}

const holder = (one: Actor) => one.personId ?? ''

async function receive(voucherId: string): Promise<void> {
  const deviceOrderId = await placed(person, voucherId, maker, 400_000)
  for (const move of ['accept', 'startMaking', 'finish'] as const) {
    await perform(desk, advanceDeviceOrder, { deviceOrderId, move, makingDays: 5 })
  }
  const code = (await getOwnDeviceOrder(person, deviceOrderId))?.handoverCode ?? ''
  expect((await perform(desk, handOverDevice, { ...sent(), deviceOrderId, code })).ok).toBe(true)
}

describe('the rule of one voucher', () => {
  it('holds for the child, whoever asks, until the service life is over', async () => {
    const child = newChild()
    const { id } = await issue(holder(person), 500_000, { child })
    const other = await addPerson()
    await expect(issue(other, 500_000, { child })).rejects.toThrow('vouchers.error.alreadyLive')
    await receive(id)
    await expect(issue(other, 500_000, { child })).rejects.toThrow('vouchers.error.serviceLife')
    // The parent herself, and another child of hers, are other people.
    await issue(holder(person), 500_000)
    await issue(holder(person), 500_000, { child: newChild('Botir') })
    clock.at = addDays(clock.at, 2 * 365 + 1)
    await issue(other, 500_000, { child })
  })

  it('stands in the database too', async () => {
    const child = newChild()
    const { id } = await issue(holder(person), 500_000, { child })
    const copy = (change: string) => `
      with source as (select * from voucher where id = '${id}'),
        granted as (insert into entitlement (id, person_id, beneficiary_index, device_code, application_id, granted_at, renewable_on)
          select gen_random_uuid(), person_id, beneficiary_index, device_code, gen_random_uuid(), issued_at, '2030-01-01'
          from source returning id)
      insert into voucher (id, number, entitlement_id, person_id, beneficiary_index, device_code, ceiling_tiyin, status, issued_at, valid_until)
      select gen_random_uuid(), '${newId()}', granted.id, person_id, ${change}, device_code, ceiling_tiyin, 'issued', issued_at, valid_until
      from source, granted`
    await expect(rows(copy('beneficiary_index'))).rejects.toThrow('voucher_one_live_per_kind')
    await expect(rows(copy("'somebody else'"))).rejects.toThrow('its right do not agree')
    await expect(rows(`update voucher set beneficiary_index = 'x' where id = $1`, [id])).rejects.toThrow(
      'does not change',
    )
    await expect(rows(`update entitlement set renewable_on = '2020-01-01'`)).rejects.toThrow('are kept')
    await receive(id)
    await expect(rows(copy('beneficiary_index'))).rejects.toThrow('service life')
  })
})

/** A voucher on a case whose applicant wrote this; null = she does not know. */
async function voucherOnCase(text: string | null, madeToMeasure = true): Promise<string> {
  const applicationId = newId()
  const answers = {
    device: { deviceCode: 'cane', madeToMeasure },
    measurements: { known: text === null ? 'no' : 'yes', text },
  }
  await putCase(test, {
    ...{ id: applicationId, applicantId: person.personId ?? '', status: 'approved' },
    submission: { journeyVersion: 1, answers },
  })
  return (await issue(holder(person), 500_000, { applicationId })).id
}

async function order(voucherId: string, isShared: boolean): Promise<string> {
  const answer = await place(person, voucherId, maker, 400_000, newId(), isShared)
  if (!answer.ok) throw new Error(answer.error)
  return answer.value.deviceOrderId
}

const reads = () =>
  rows<{ actor_id: string }>(
    `select actor_id from audit_entry where chain = $1 and action = 'person.measurementsRead'`,
    [`person:${person.personId}`],
  )

describe('measurements', () => {
  const text = 'Boʻyi 171 sm, ogʻirligi 64 kg'

  it('reach the maker by her own word, sealed, and his reading is recorded', async () => {
    const id = await order(await voucherOnCase(text), true)
    expect(await getOwnDeviceOrder(person, id)).toMatchObject({
      measurements: 'shared',
      measurementsText: text,
    })
    expect(await reads()).toEqual([])
    expect((await perform(desk, openMakerOrder, id))?.measurementsText).toBe(text)
    expect(await reads()).toEqual([{ actor_id: desk.personId }])
    const stored = JSON.stringify(await rows('select o::text from device_order o where id = $1', [id]))
    // Three digits alone stand in every other key.
    for (const words of ['171 sm', 'Boʻyi']) expect(stored).not.toContain(words)
    const rival = await addMaker(test, [400_000])
    expect(
      await perform(actor(gateway, 'maker_staff', desk.personId, rival.id), openMakerOrder, id),
    ).toBeNull()
  })

  it('are gone for him once she cancels', async () => {
    const id = await order(await voucherOnCase(text), true)
    expect((await perform(person, cancelDeviceOrder, { deviceOrderId: id, reasonCode: 'other' })).ok).toBe(
      true,
    )
    expect(await perform(desk, openMakerOrder, id)).toMatchObject({
      measurements: 'shared',
      measurementsText: null,
    })
    expect(await reads()).toEqual([])
    expect(await rows('select measurements_cipher as kept from device_order where id = $1', [id])).toEqual([
      { kept: null },
    ])
  })

  it.each([
    ['she did not tick it', text, true, false, 'withheld'],
    ['she does not know them', null, true, true, 'not_measured'],
    ['nothing is made to measure', null, false, true, 'not_needed'],
  ] as const)('stay where they are when %s', async (_, given, madeToMeasure, isShared, state) => {
    const id = await order(await voucherOnCase(given, madeToMeasure), isShared)
    expect(await perform(desk, openMakerOrder, id)).toMatchObject({
      measurements: state,
      measurementsText: null,
    })
    expect(await reads()).toEqual([])
  })

  it('are not to be had in the database without her word', async () => {
    const id = await order(await voucherOnCase(text), false)
    await expect(
      rows(`update device_order set measurements_cipher = 'x' where id = $1`, [id]),
    ).rejects.toThrow('device_order_measurements_shared')
    await expect(
      rows(`update device_order set measurements = 'shared', measurements_cipher = 'x' where id = $1`, [id]),
    ).rejects.toThrow('does not change')
  })
})

it('tells the maker whom the device is for', async () => {
  const { id } = await issue(holder(person), 500_000, { child: newChild('Nodirbek') })
  const orderId = await placed(person, id, maker, 400_000)
  expect((await perform(desk, openMakerOrder, orderId))?.beneficiary?.given).toBe('Nodirbek')
  expect((await getOwnDeviceOrder(person, orderId))?.beneficiary?.given).toBe('Nodirbek')
  const own = await issue(holder(person), 500_000, { deviceCode: 'cane' })
  expect(await transaction(system, (tx) => tx.voucher.findUnique({ where: { id: own.id } }))).toMatchObject({
    beneficiaryCipher: null,
  })
})
