import { prepareRoleRequest } from '~/domains/administration/index.server'
import type { Context } from '~/domains/identity/context'
import { addDays } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import type { SeedDay } from '../seed-day'
import { demonstrationPeople } from './people'
import { personSeedId } from './persons'

/** One administrator asked yesterday for a head of a centre that has none; the other has not looked yet. */
export async function seedRoleRequests(day: SeedDay): Promise<void> {
  const people = demonstrationPeople(day)
  const idOf = (key: string) => personSeedId(people.find((person) => person.key === key)?.pinfl ?? '')
  const administrator: Context = {
    ...{ personId: idOf('administrator'), role: 'administrator', organisationId: null, requestId: 'seed' },
    now: () => addDays(day.now, -1),
  }
  const prepared = await perform(administrator, prepareRoleRequest, {
    act: 'grant',
    personId: idOf('specialist-samarkand'),
    role: 'inson_head',
    organisationId: '1718401',
    grounds: 'Buyruq namunasi: markaz rahbarini tayinlash toʻgʻrisida, 7-son',
  })
  if (!prepared.ok) throw new Error(prepared.error)
}
