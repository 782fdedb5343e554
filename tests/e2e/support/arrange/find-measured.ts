import { generatePeople } from '../../../../prisma/seed/people/generated-people'
import { personSeedId } from '../../../../prisma/seed/people/persons'
import { readSeedDay } from '../../../../prisma/seed/seed-day'
import { passOneId } from '../http'
import type { Arrived } from './arrivals'
import { query } from './database'

/** Somebody whose device is made to measure, and who has not said yet when she comes to the workshop. */
export async function findMeasured(): Promise<Arrived> {
  const found = await query<{ id: string; personId: string }>(
    `SELECT o.id, o.person_id AS "personId" FROM device_order o
       JOIN device_kind k ON k.code = o.device_code AND k.made_to_measure
     WHERE o.status IN ('accepted', 'in_making') AND NOT EXISTS (SELECT 1 FROM appointment a
       WHERE a.device_order_id = o.id AND a.status IN ('booked', 'missed')) ORDER BY o.id`,
  )
  const people = generatePeople(readSeedDay(process.env.E2E_SEED_DAY ?? ''))
  for (const { id, personId } of found) {
    const person = people.find(({ pinfl }) => personSeedId(pinfl) === personId)
    if (!person) continue
    const { pinfl, familyName, givenName } = person
    return { client: await passOneId({ pinfl, familyName, givenName }), starts: [`/vouchers/orders/${id}`] }
  }
  throw new Error('nobody of the demonstration waits to be measured')
}
