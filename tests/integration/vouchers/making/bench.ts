import { advanceDeviceOrder, recordMeasurements } from '~/domains/vouchers/index.server'
import type { Measured } from '~/domains/vouchers/schema'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { seedReference } from '../../../../prisma/seed/reference/reference'
import { seedDayOf } from '../../../../prisma/seed/seed-day'
import { openWorkshop as openShop, type openWorkshop } from '../../device-claims/received'
import { asPortal, asSuperuser } from '../../ledger/open-database'
import { type Actor, actor, addMaker, addPerson, clock, issue, placed } from '../world'

type Shop = Awaited<ReturnType<typeof openWorkshop>>

export interface Bench extends Shop {
  deviceCode: string
}

/** A workshop that makes one kind of device to measure, on a portal that knows the kinds. */
export async function openBench(deviceCode: string): Promise<Bench> {
  const shop = await openShop()
  await asPortal((tx) => seedReference(tx, seedDayOf(clock.at)))
  await asSuperuser(shop.test, (client) => client.query('delete from holiday'))
  const maker = await addMaker(shop.test, [400_000], deviceCode)
  const desk = actor(shop.gateway, 'maker_staff', await addPerson(), maker.id)
  return { ...shop, maker, desk, deviceCode }
}

export interface Making {
  person: Actor
  voucherId: string
  orderId: string
  caseId: string
}

/** An order that the maker has accepted. */
export async function accepted({ gateway, maker, desk, deviceCode }: Bench): Promise<Making> {
  const person = actor(gateway, 'citizen', await addPerson())
  const caseId = newId()
  const voucher = await issue(person.personId ?? '', 500_000, { deviceCode, applicationId: caseId })
  const orderId = await placed(person, voucher.id, maker, 400_000)
  const moved = { deviceOrderId: orderId, move: 'accept', makingDays: 10 } as const
  const answer = await perform(desk, advanceDeviceOrder, moved)
  if (!answer.ok) throw new Error(answer.error)
  return { person, voucherId: voucher.id, orderId, caseId }
}

export const measured = {
  side: 'left',
  values: { stumpLength: 16.5, stumpGirthTop: 34, stumpGirthEnd: 27, soundLegLength: 80, weight: 71 },
  note: 'Uchida ogʻriydi',
} as const

/** What the maker measured, as she writes it down. */
export function measure(
  desk: Actor,
  deviceOrderId: string,
  extra: { measurementId?: string; measured?: Measured } = {},
) {
  const takenOn = clock.at.toISOString().slice(0, 10)
  const input = { deviceOrderId, measurementId: newId(), takenOn, measured, ...extra }
  return perform(desk, recordMeasurements, input)
}

export const move = (desk: Actor, deviceOrderId: string, to: 'startMaking' | 'finish') =>
  perform(desk, advanceDeviceOrder, { deviceOrderId, move: to })

/** An order in making. */
export async function begun(bench: Bench): Promise<Making> {
  const one = await accepted(bench)
  for (const answer of [
    await measure(bench.desk, one.orderId),
    await move(bench.desk, one.orderId, 'startMaking'),
  ])
    if (!answer.ok) throw new Error(answer.error)
  return one
}
