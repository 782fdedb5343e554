import { answerInvitation, sendInvitation } from '~/domains/administration/index.server'
import type { Context } from '~/domains/identity/context'
import type { TeamDuty } from '~/domains/identity/index.server'
import { addDays } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { demonstrationPeople } from '../people/people'
import { personSeedId } from '../people/persons'
import type { SeedDay } from '../seed-day'
import { makerId } from './content'

const team: readonly (readonly [key: string, duties: TeamDuty[]])[] = [
  ['maker-manager', ['manager']],
  ['maker-technician', ['technician']],
  ['maker-finance', ['finance']],
]

/**
 * The owner of a workshop asked three people into its team, who accepted; somebody else has not answered yet. Last of
 * all, so that whatever was done in the workshop before was its owner's.
 */
export async function seedTeam(day: SeedDay): Promise<void> {
  const people = demonstrationPeople(day)
  const pinflOf = (key: string) => people.find((person) => person.key === key)?.pinfl ?? ''
  const act = (key: string, role: string, daysAgo: number): Context => ({
    ...{ personId: personSeedId(pinflOf(key)), role, requestId: 'seed', isPast: daysAgo > 1 },
    organisationId: role === 'maker_staff' ? makerId('registon-orto') : null,
    now: () => addDays(day.now, -daysAgo),
  })
  const invite = async (key: string, duties: TeamDuty[], daysAgo: number): Promise<string> => {
    const person = people.find((one) => one.key === key)
    const sent = await perform(act('maker-samarkand', 'maker_staff', daysAgo), sendInvitation, {
      ...{ name: person?.givenName ?? key, pinfl: pinflOf(key), phone: null, duties, endsOn: null },
    })
    if (!sent.ok) throw new Error(sent.error)
    return sent.value
  }
  for (const [key, duties] of team) {
    const id = await invite(key, duties, 20)
    const joined = await perform(act(key, 'citizen', 19), answerInvitation, { id, answer: 'accept' })
    if (!joined.ok) throw new Error(joined.error)
  }
  await invite('citizen-hearing', ['technician'], 1)
}
