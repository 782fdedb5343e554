import { answerInvitation, sendInvitation } from '~/domains/administration/index.server'
import type { Context } from '~/domains/identity/context'
import type { TeamDuty, TeamRole } from '~/domains/identity/index.server'
import { addDays } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { demonstrationPeople } from '../people/people'
import { personSeedId } from '../people/persons'
import type { SeedDay } from '../seed-day'
import { makerId } from './content'

interface SeededTeam {
  role: TeamRole
  organisationId: string
  /** Keys of demonstration people. */
  owner: string
  joined: readonly (readonly [key: string, duties: TeamDuty[]])[]
  /** Who has not answered yet. */
  invited: readonly [key: string, duties: TeamDuty[]]
}

/** The owner of a team asked people into it, who accepted; somebody else has not answered yet. */
export async function fillTeam(day: SeedDay, team: SeededTeam): Promise<void> {
  const people = demonstrationPeople(day)
  const { role, organisationId } = team
  const pinflOf = (key: string) => people.find((person) => person.key === key)?.pinfl ?? ''
  const act = (key: string, daysAgo: number): Context => ({
    ...{ personId: personSeedId(pinflOf(key)), requestId: 'seed', isPast: daysAgo > 1 },
    ...(key === team.owner ? { role, organisationId } : { role: 'citizen', organisationId: null }),
    now: () => addDays(day.now, -daysAgo),
  })
  const invite = async (key: string, duties: TeamDuty[], daysAgo: number): Promise<string> => {
    const person = people.find((one) => one.key === key)
    const sent = await perform(act(team.owner, daysAgo), sendInvitation, {
      ...{ name: person?.givenName ?? key, pinfl: pinflOf(key), phone: null, duties, endsOn: null },
    })
    if (!sent.ok) throw new Error(sent.error)
    return sent.value
  }
  for (const [key, duties] of team.joined) {
    const id = await invite(key, duties, 20)
    const joined = await perform(act(key, 19), answerInvitation, { id, answer: 'accept' })
    if (!joined.ok) throw new Error(joined.error)
  }
  await invite(...team.invited, 1)
}

/** The team of a workshop. Last of all, so that whatever was done in the workshop before was its owner's. */
export async function seedTeam(day: SeedDay): Promise<void> {
  await fillTeam(day, {
    ...{ role: 'maker_staff', organisationId: makerId('registon-orto'), owner: 'maker-samarkand' },
    joined: [
      ['maker-manager', ['manager']],
      ['maker-technician', ['technician']],
      ['maker-finance', ['finance']],
    ],
    invited: ['citizen-hearing', ['technician']],
  })
}
