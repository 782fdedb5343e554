import { type Context, systemContext } from '~/domains/identity/context'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { demonstrationId, sellerPersons } from '../../people/persons'
import type { SeedDay } from '../../seed-day'
import { sellerSeedId } from '../market'

export type Actors = ReturnType<typeof createActors>

/** People of the school and of shops, and the portal, so many days from that of the seeding. */
export function createActors(day: SeedDay, school: string) {
  const sellers = sellerPersons(day)
  const at = (days: number) => ({
    ...{ requestId: 'seed', isPast: days < -1, now: () => addDays(day.now, days) },
  })
  return {
    buys: (key: string, days: number): Context => ({
      ...{ ...at(days), role: 'buyer_staff', organisationId: school },
      personId: demonstrationId(day, key),
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
  const { id } = await transaction(systemContext(), ({ tx }) =>
    tx.purchaser.findFirstOrThrow({
      where: { founderId: demonstrationId(day, 'purchasing-owner'), status: 'confirmed' },
      select: { id: true },
    }),
  )
  return id
}
