import { generatePeople } from '../../../../prisma/seed/people/generated-people'
import { personSeedId } from '../../../../prisma/seed/people/persons'
import { readSeedDay } from '../../../../prisma/seed/seed-day'
import { passOneId, signInOverHttp } from '../http'
import type { Arrived } from './arrivals'
import { query } from './database'

/** Somebody whose device is made to measure, and who has not said yet when she comes to the workshop. */
export const findMeasured = () =>
  findHolder(`JOIN device_kind k ON k.code = o.device_code AND k.made_to_measure
     WHERE o.status IN ('accepted', 'in_making') AND NOT EXISTS (SELECT 1 FROM appointment a
       WHERE a.device_order_id = o.id AND a.status IN ('booked', 'missed'))`)

/** Somebody whose device came back, and who has not said yet what comes next. */
export const findCameBack = () =>
  findHolder(`JOIN device_dispatch d ON d.device_order_id = o.id AND d.status = 'came_back'`)

async function findHolder(orders: string): Promise<Arrived> {
  const found = await query<{ id: string; personId: string }>(
    `SELECT o.id, o.person_id AS "personId" FROM device_order o ${orders} ORDER BY o.id`,
  )
  const people = generatePeople(readSeedDay(process.env.E2E_SEED_DAY ?? ''))
  for (const { id, personId } of found) {
    const person = people.find(({ pinfl }) => personSeedId(pinfl) === personId)
    if (!person) continue
    const { pinfl, familyName, givenName } = person
    return { client: await passOneId({ pinfl, familyName, givenName }), starts: [`/vouchers/orders/${id}`] }
  }
  throw new Error(`nobody of the demonstration has such an order: ${orders}`)
}

/** A workshop that makes to measure for somebody who has not said yet when she comes. */
export async function findOrderToMeasure(): Promise<Arrived> {
  const [found] = await query<{ id: string; slug: string }>(
    `SELECT o.id, m.slug FROM device_order o JOIN maker m ON m.id = o.maker_id
       JOIN device_kind k ON k.code = o.device_code AND k.made_to_measure
     WHERE o.status IN ('accepted', 'in_making') AND m.slug IN ('yengil-qadam', 'registon-orto') AND NOT EXISTS
       (SELECT 1 FROM appointment a WHERE a.device_order_id = o.id AND a.status = 'booked') ORDER BY o.id LIMIT 1`,
  )
  if (!found) throw new Error('no workshop of the demonstration waits for somebody to be measured')
  const person = found.slug === 'yengil-qadam' ? 'maker-tashkent' : 'maker-samarkand'
  return { client: await signInOverHttp(person, 'maker_staff'), starts: [`/maker/orders/${found.id}`] }
}
