import type { Role } from '~/domains/identity/index.server'
import { getOrganisation } from '~/domains/reference/index.server'
import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { type OrganisationKind, organisationKindOf } from '../policy'

/**
 * Whether there is such a one now that this person may have a role of. A seller is one person's workshop: nobody else
 * may act for it.
 */
export async function isOrganisation(
  work: Work,
  { kind, id, personId }: { kind: OrganisationKind; id: string; personId: string },
): Promise<boolean> {
  if (kind === 'centre') {
    return (await work.tx.centre.count({ where: { code: id, closedOn: null } })) === 1
  }
  if (!isId(id)) return false
  if (kind === 'organisation') return (await getOrganisation(id, work)) !== null
  if (kind === 'maker') return (await work.tx.maker.count({ where: { id } })) === 1
  if (kind === 'purchaser')
    return work.asSystem(
      async () => (await work.tx.purchaser.count({ where: { id, status: 'confirmed' } })) === 1,
    )
  return (await work.tx.seller.count({ where: { id, personId, status: 'approved' } })) === 1
}

/** What a role is of exists; a role of none has none. */
export async function isHeldFor(
  work: Work,
  { role, organisationId, personId }: { role: Role; organisationId: string | null; personId: string },
): Promise<boolean> {
  const kind = organisationKindOf[role]
  if (kind === null || organisationId === null) return kind === organisationId
  return isOrganisation(work, { kind, id: organisationId, personId })
}
