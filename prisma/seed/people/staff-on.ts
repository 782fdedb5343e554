import type { Context } from '~/domains/identity/context'
import type { Role } from '~/domains/identity/index.server'
import { addDays } from '~/platform/clock.server'
import type { SeedDay } from '../seed-day'
import { demonstrationId } from './persons'

/** Demonstration people in a role that has no organisation, so many days from that of the seeding. */
export function staffOn(day: SeedDay, role: Role): (key: string, days: number) => Context {
  return (key, days) => ({
    ...{ personId: demonstrationId(day, key), role, organisationId: null, requestId: 'seed' },
    now: () => addDays(day.now, days),
  })
}
