import { type Context, systemContext } from '~/domains/identity/context'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { demonstrationPeople } from '../../people/people'
import { personSeedId, sellerPersons } from '../../people/persons'
import type { SeedDay } from '../../seed-day'
import { sellerSeedId } from '../market'

export type Actors = ReturnType<typeof createActors>

/** People of the school and of shops, and the portal, so many days from that of the seeding. */
export function createActors(day: SeedDay, school: string) {
  const people = demonstrationPeople(day)
  const sellers = sellerPersons(day)
  const at = (days: number) => ({
    ...{ requestId: 'seed', isPast: days < -1, now: () => addDays(day.now, days) },
  })
  return {
    buys: (key: string, days: number): Context => ({
      ...{ ...at(days), role: 'buyer_staff', organisationId: school },
      personId: personSeedId(people.find((person) => person.key === key)?.pinfl ?? ''),
    }),
    sells: (slug: string, days: number): Context => ({
      ...{ ...at(days), role: 'artisan', organisationId: sellerSeedId(slug) },
      personId: sellers.get(slug) ?? null,
    }),
    portal: (days: number): Context => ({ ...systemContext(), ...at(days) }),
  }
}

/** The organisation of the demonstration that buys. */
export async function findSchool(day: SeedDay): Promise<string> {
  const owner = demonstrationPeople(day).find(({ key }) => key === 'purchasing-owner')
  const { id } = await transaction(systemContext(), ({ tx }) =>
    tx.purchaser.findFirstOrThrow({
      where: { founderId: personSeedId(owner?.pinfl ?? ''), status: 'confirmed' },
      select: { id: true },
    }),
  )
  return id
}
