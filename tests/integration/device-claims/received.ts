import { settlePayment } from '~/domains/payments/index.server'
import {
  advanceDeviceOrder,
  askClaim,
  getOwnDeviceOrder,
  handOverDevice,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { payDeviceOrder } from '~/workflows/device-orders/pay-device-order.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import { createTestGateway, type TestGateway } from '../vouchers/gateway'
import { sent } from '../vouchers/sent'
import {
  type Actor,
  actor,
  addMaker,
  addPerson,
  clock,
  issue,
  placed,
  type TestMaker,
} from '../vouchers/world'

export const centre = '1726262'

/** A maker, her staff and the centre, with people who receive devices of her. */
export interface Workshop {
  test: TestDatabase
  gateway: TestGateway
  maker: TestMaker
  desk: Actor
  specialist: Actor
  head: Actor
}

export interface Received {
  person: Actor
  voucherId: string
  orderId: string
  caseId: string
}

export async function openWorkshop(data: 'services' | 'catalogue' = 'services'): Promise<Workshop> {
  const test = await openDatabase(data)
  const gateway = createTestGateway()
  const maker = await addMaker(test, [400_000, 700_000])
  const desk = actor(gateway, 'maker_staff', await addPerson(), maker.id)
  await grant(test, desk, maker.id)
  const [specialist, head] = [
    await addStaff({ test, gateway }),
    await addStaff({ test, gateway }, 'inson_head'),
  ]
  return { test, gateway, maker, desk, specialist, head }
}

async function grant(test: TestDatabase, { personId, role }: Actor, organisationId: string) {
  await asSuperuser(test, (client) =>
    client.query('insert into role_grant (id, person_id, role, organisation_id) values ($1, $2, $3, $4)', [
      ...[newId(), personId, role, organisationId],
    ]),
  )
}

/** Somebody of a centre, with the role that her acts ask for. */
export async function addStaff(
  { test, gateway }: Pick<Workshop, 'test' | 'gateway'>,
  role: 'inson_specialist' | 'inson_head' = 'inson_specialist',
  organisationId = centre,
): Promise<Actor> {
  const one = actor(gateway, role, await addPerson(), organisationId)
  await grant(test, one, organisationId)
  return one
}

/** Somebody who has received a device at this price, at this time. */
export async function receive(
  { gateway, maker, desk }: Workshop,
  price: 400_000 | 700_000,
  { at = new Date('2026-11-23T09:00:00Z'), ...extra }: Parameters<typeof issue>[2] & { at?: Date } = {},
): Promise<Received> {
  clock.at = at
  const person = actor(gateway, 'citizen', await addPerson())
  const caseId = newId()
  const voucher = await issue(person.personId ?? '', 500_000, { applicationId: caseId, ...extra })
  const orderId = await placed(person, voucher.id, maker, price)
  if (price > 500_000) {
    const started = await payDeviceOrder(person, { deviceOrderId: orderId, lineName: 'HD', locale: 'ru' })
    if (!started.ok) throw new Error(started.error)
    gateway.pay(started.value.intentId)
    await settlePayment(person, { intentId: started.value.intentId })
  }
  for (const move of ['accept', 'startMaking', 'finish'] as const)
    await perform(desk, advanceDeviceOrder, { deviceOrderId: orderId, move, makingDays: 10 })
  const code = (await getOwnDeviceOrder(person, orderId))?.handoverCode ?? ''
  const handed = await perform(desk, handOverDevice, { ...sent(), deviceOrderId: orderId, code })
  if (!handed.ok) throw new Error(handed.error)
  return { person, voucherId: voucher.id, orderId, caseId }
}

export function ask(by: Actor, deviceOrderId: string, of: Partial<Parameters<typeof askClaim>[1]> = {}) {
  return perform(by, askClaim, {
    deviceOrderId,
    kind: 'return',
    reasonCode: of.kind === 'repair' ? 'broken' : of.kind === 'complaint' ? 'badQuality' : 'doesNotFit',
    text: 'Tizzaga botadi',
    ...of,
  })
}

export async function asked(
  by: Actor,
  orderId: string,
  of: Partial<Parameters<typeof askClaim>[1]> = {},
): Promise<string> {
  const answer = await ask(by, orderId, of)
  if (!answer.ok) throw new Error(answer.error)
  return answer.value.claimId
}
