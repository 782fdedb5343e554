import { hasTeam, mayInTeam, type TeamDuty, whereStanding } from '~/domains/identity/index.server'
import { nameColumns, type PersonName } from '~/lib/people/person-name'
import type { Role, TeamInvitationStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { isLastOwner } from '../rows/lock-team.server'
import { openSaid } from '../sealed.server'

export interface TeamPerson {
  grantId: string
  personId: string
  name: PersonName
  duties: TeamDuty[]
  /** First and last day; null = from when it was given, and without end. */
  from: Date
  endsOn: Date | null
  isSelf: boolean
  /** Nobody but her would stay an owner without an end. */
  isLastOwner: boolean
}

export interface SentInvitation {
  id: string
  /** How the owner calls her, and the last four digits of the number that she was asked by. */
  name: string
  contact: 'pinfl' | 'phone'
  digits: string
  duties: TeamDuty[]
  status: TeamInvitationStatus
  lapsesAt: Date
}

/** How many invitations that were answered or are over still stand in the list. */
const mostClosed = 10

/**
 * Who works in the team of whoever asks, and whom its owners have invited; who is no owner sees herself alone. Null for who
 * works in none.
 */
export async function getTeam(
  work: Work,
): Promise<{ people: TeamPerson[]; invitations: SentInvitation[] } | null> {
  const { organisationId } = work
  const role = work.role as Role
  if (!organisationId || !work.personId || !hasTeam(role)) return null
  const isOwner = mayInTeam(work, 'team')
  const self = isOwner ? {} : { personId: work.personId }
  // Nobody sees her colleagues' rows; an owner sees who they are and what they do.
  return work.asSystem(async () => {
    const grants = await work.tx.roleGrant.findMany({
      where: { role, organisationId, ...self, ...whereStanding(work.now()) },
      orderBy: [{ grantedAt: 'asc' }, { id: 'asc' }],
      include: { person: { select: nameColumns } },
    })
    const where = { role, organisationId }
    const [waiting, closed] = !isOwner
      ? [[], []]
      : await Promise.all([
          work.tx.teamInvitation.findMany({ where: { ...where, status: 'sent' }, orderBy: { id: 'desc' } }),
          work.tx.teamInvitation.findMany({
            where: { ...where, status: { in: ['declined', 'lapsed'] } },
            ...{ orderBy: { id: 'desc' }, take: mostClosed },
          }),
        ])
    return {
      people: grants.map((grant) => ({
        ...{ grantId: grant.id, personId: grant.personId, duties: grant.duties, endsOn: grant.endsOn },
        name: {
          family: grant.person.familyName,
          given: grant.person.givenName,
          patronymic: grant.person.patronymic,
        },
        ...{ from: grant.startsOn ?? grant.grantedAt, isSelf: grant.personId === work.personId },
        isLastOwner: isLastOwner(grants, grant),
      })),
      invitations: [...waiting, ...closed].map(({ id, saidCipher, contact, ...row }) => {
        const said = openSaid(saidCipher, id)
        return {
          ...{ id, contact, name: said.name, digits: said.contact.slice(-4) },
          ...{ duties: row.duties, status: row.status, lapsesAt: row.lapsesAt },
        }
      }),
    }
  })
}
