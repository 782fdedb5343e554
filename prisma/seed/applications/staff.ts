import type { Prisma } from '~/platform/prisma/client'
import { readRows } from '../content-files'
import { generatePeople } from '../people/generated-people'
import { type DemonstrationPerson, demonstrationPeople } from '../people/people'
import { joinedAt, personSeedId } from '../people/persons'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'

/** These live at the end of the list of generated people and work in the centres without demonstration staff. */
export const applicantsAtMost = 300

export interface Staff {
  /** The demonstration people. */
  known: readonly DemonstrationPerson[]
  /** Generated people who have no case of their own. */
  spare: readonly DemonstrationPerson[]
}

export function staffOf(day: SeedDay): Staff {
  return { known: demonstrationPeople(day), spare: generatePeople(day).slice(applicantsAtMost) }
}

/** Who may work in a centre: the demonstration staff, else one of the generated people at the end of the list. */
export function specialistsOf(centreCode: string, staff: Staff): string[] {
  return workersOf('inson_specialist', centreCode, staff, 1, 0)
}

/** The heads of a centre, the first and her deputy: the demonstration people, else two of the same generated ones. */
export function headsOf(centreCode: string, staff: Staff): string[] {
  return workersOf('inson_head', centreCode, staff, 2, 1)
}

type CentreRole = 'inson_specialist' | 'inson_head'

function workersOf(
  role: CentreRole,
  centreCode: string,
  { known, spare }: Staff,
  count: number,
  offset: number,
): string[] {
  const own = known.filter(({ roles }) =>
    roles.some(
      (one) =>
        one.role === role &&
        one.organisation &&
        'centre' in one.organisation &&
        one.organisation.centre === centreCode,
    ),
  )
  if (own.length > 0) return own.map(({ pinfl }) => personSeedId(pinfl))
  const place = districtOrder().indexOf(centreCode)
  return Array.from({ length: count }, (_, at) =>
    personSeedId(spare[(place + (offset + at) * 10) % spare.length]?.pinfl ?? ''),
  )
}

/** What the staff of these centres is granted that the demonstration people do not hold already. */
export function staffGrants(centres: readonly string[], day: SeedDay): Prisma.RoleGrantCreateManyInput[] {
  const staff = staffOf(day)
  const grantedAt = joinedAt(day)
  const grant = (role: CentreRole, organisationId: string) => (personId: string) => ({
    ...{
      id: seedId(`grant:${personId}:${role}:${organisationId}`),
      personId,
      role,
      organisationId,
      grantedAt,
    },
  })
  return [...new Set(centres)].flatMap((centre) => [
    ...specialistsOf(centre, staff).map(grant('inson_specialist', centre)),
    ...headsOf(centre, staff).map(grant('inson_head', centre)),
  ])
}

let order: string[] | undefined

function districtOrder(): string[] {
  order ??= readRows('territories.tsv').map((row) => row.soato ?? '')
  return order
}
