import type { TeamDuty } from '~/domains/identity/index.server'
import type { Role } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { findInvitations } from '../rows/find-invitations.server'

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
  const rows = await work.asSystem(() => findInvitations(work, code ? { code } : {}))
  return rows.map(({ id, role, organisationId, duties, endsOn, lapsesAt }) => ({
    ...{ id, role, organisationId, duties, endsOn, lapsesAt },
  }))
}
