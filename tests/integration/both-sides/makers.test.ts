import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { advanceDeviceOrder, getOwnDeviceOrder, handOverDevice } from '~/domains/vouchers/index.server'
import { blindIndex } from '~/platform/crypto.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { declineDeviceOrder } from '~/workflows/device-orders/decline-device-order.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { putCase } from '../applications/put/put-case'
import { openDatabase, putRole } from '../ledger/open-database'
import { createTestGateway } from '../vouchers/gateway'
import { sent } from '../vouchers/sent'
import {
  type Actor,
  actor,
  addMaker,
  addPerson,
  issue,
  now,
  place,
  placed,
  system,
  type TestMaker,
} from '../vouchers/world'
import { brokeBothSides } from './broke-both-sides'

const gateway = createTestGateway()
let test: TestDatabase
let maker: TestMaker
let colleague: Actor

beforeAll(async () => {
  test = await openDatabase('services')
  maker = await addMaker(test, [500_000])
  colleague = await newStaff(maker)
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

async function hire(personId: string, { id }: TestMaker): Promise<Actor> {
  await putRole(test, personId, 'maker_staff', id)
  return actor(gateway, 'maker_staff', personId, id)
}

async function newStaff(of: TestMaker): Promise<Actor> {
  return hire(await addPerson(), of)
}

const citizen = (personId: string | null) => actor(gateway, 'citizen', personId)
const refused = { ok: false, error: 'sides.error.makeDevice' }

async function pinflOf(personId: string): Promise<string> {
  const person = await transaction(system, (tx) => tx.person.findUniqueOrThrow({ where: { id: personId } }))
  return person.pinflIndex
}

/** An application that says only who applied, and for whom. */
function applyFor(applicantId: string, beneficiaryIndex: string) {
  return putCase(test, { applicantId, status: 'submitted', beneficiaryIndex })
}

it('lets the holder’s colleague do every step, and herself none', async () => {
  const own = await newStaff(maker)
  const voucher = await issue(own.personId ?? '', 500_000)
  const deviceOrderId = await placed(citizen(own.personId), voucher.id, maker, 500_000)
  const advance = (by: Actor, move: 'accept' | 'startMaking' | 'finish') =>
    perform(by, advanceDeviceOrder, { deviceOrderId, move, makingDays: 5 })
  const moves = ['accept', 'startMaking', 'finish'] as const
  for (const move of moves) {
    expect(await advance(own, move), move).toEqual(refused)
    if (move === 'accept')
      expect(await perform(own, declineDeviceOrder, { deviceOrderId, reasonCode: 'other' })).toEqual(refused)
    expect(await advance(colleague, move), move).toMatchObject({ ok: true })
  }
  const code = (await getOwnDeviceOrder(citizen(own.personId), deviceOrderId))?.handoverCode ?? ''
  expect(await perform(own, handOverDevice, { ...sent(), deviceOrderId, code })).toEqual(refused)
  const toHandedOver = { status: 'handed_over', handedOverAt: now() } as const
  expect(
    await brokeBothSides(own, (tx) =>
      tx.deviceOrder.update({
        where: { id: deviceOrderId },
        data: { ...toHandedOver, handoverCodeHash: null, handoverCodeCipher: null },
      }),
    ),
  ).toBe(true)
  expect(await perform(colleague, handOverDevice, { ...sent(), deviceOrderId, code })).toMatchObject({
    ok: true,
  })
})

it('takes no order at a workshop where nobody else could work on it', async () => {
  const alone = await addMaker(test, [400_000])
  const only = await newStaff(alone)
  const voucher = await issue(only.personId ?? '', 400_000)
  expect(await place(citizen(only.personId), voucher.id, alone, 400_000)).toEqual({
    ok: false,
    error: 'sides.error.orderDevice',
  })
  const second = await newStaff(alone)
  expect(await place(citizen(only.personId), voucher.id, alone, 400_000), 'with a colleague').toMatchObject({
    ok: true,
  })
  expect(second.organisationId).toBe(alone.id)
})

describe('the family of the one whom the device is for', () => {
  it('is she herself, whoever holds the voucher', async () => {
    const own = await newStaff(maker)
    const holder = await addPerson()
    const key = await pinflOf(own.personId ?? '')
    const voucher = await issue(holder, 500_000)
    await applyFor(holder, key)
    const deviceOrderId = await placed(citizen(holder), voucher.id, maker, 500_000)
    expect(await perform(own, advanceDeviceOrder, { deviceOrderId, move: 'accept', makingDays: 5 })).toEqual(
      refused,
    )
  })

  it('is whoever has her phone or e-mail: two accounts of one household', async () => {
    for (const known of [{ phoneIndex: 'one phone' }, { emailIndex: 'one mailbox' }]) {
      const own = await newStaff(maker)
      const holder = await addPerson()
      const ids = [own.personId ?? '', holder]
      await transaction(system, (tx) => tx.person.updateMany({ where: { id: { in: ids } }, data: known }))
      const voucher = await issue(holder, 500_000)
      const deviceOrderId = await placed(citizen(holder), voucher.id, maker, 500_000)
      const accept = { deviceOrderId, move: 'accept', makingDays: 5 } as const
      expect(await perform(own, advanceDeviceOrder, accept)).toEqual(refused)
      expect(await perform(colleague, advanceDeviceOrder, accept)).toMatchObject({ ok: true })
    }
  })

  it('is the other parent, who applied for the same child', async () => {
    const father = await newStaff(maker)
    const mother = await addPerson()
    const child = blindIndex('pinfl', '51209189041040')
    await applyFor(mother, child)
    await applyFor(father.personId ?? '', child)
    const voucher = await issue(mother, 500_000)
    const deviceOrderId = await placed(citizen(mother), voucher.id, maker, 500_000)
    expect(
      await perform(father, advanceDeviceOrder, { deviceOrderId, move: 'accept', makingDays: 5 }),
    ).toEqual(refused)
    expect(
      await brokeBothSides(father, (tx) =>
        tx.deviceOrder.update({ where: { id: deviceOrderId }, data: { status: 'accepted' } }),
      ),
    ).toBe(true)
    expect(
      await perform(colleague, advanceDeviceOrder, { deviceOrderId, move: 'accept', makingDays: 5 }),
    ).toMatchObject({
      ok: true,
    })
  })
})
