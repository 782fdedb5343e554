import type { TeamDuty } from '~/domains/identity/index.server'
import type { Role } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { findInvitation } from '../rows/find-invitation.server'

export interface OwnInvitation {
  id: string
  role: Role
  organisationId: string
  duties: TeamDuty[]
  /** Last day of the role; null = without end. */
  endsOn: Date | null
  lapsesAt: Date
}

/** The invitations that wait for whoever asks: those to her own PINFL, and with a code the one that came to a phone. */
export async function listOwnInvitations(work: Work, code: string | null = null): Promise<OwnInvitation[]> {
  const { personId } = work
  if (!personId) return []
  const rows = await work.asSystem(async () => {
    if (code) return [await findInvitation(work, { code })].filter((one) => one !== null)
    const { pinflIndex } = await work.tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { pinflIndex: true },
    })
    return work.tx.teamInvitation.findMany({
      where: { contactIndex: pinflIndex, contact: 'pinfl', status: 'sent', lapsesAt: { gt: work.now() } },
      orderBy: { id: 'desc' },
    })
  })
  return rows.map(({ id, role, organisationId, duties, endsOn, lapsesAt }) => ({
    ...{ id, role, organisationId, duties, endsOn, lapsesAt },
  }))
}
