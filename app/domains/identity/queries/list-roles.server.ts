import { transaction } from '~/platform/db.server'
import type { Context } from '../context'
import type { Role } from '../roles'
import { whereStanding } from '../rows/standing'

export interface HeldRole {
  grantId: string
  role: Role
  organisationId: string | null
}

/** The roles the person holds now, citizen first. */
export async function listRoles(context: Context): Promise<HeldRole[]> {
  return transaction(context, async (tx) => {
    const grants = await tx.roleGrant.findMany({
      where: { personId: context.personId ?? '', ...whereStanding(context.now()) },
      orderBy: { role: 'asc' },
      select: { id: true, role: true, organisationId: true },
    })
    return grants.map(({ id, ...grant }) => ({ grantId: id, ...grant }))
  })
}
