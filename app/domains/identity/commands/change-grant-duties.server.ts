import type { Work } from '~/platform/work.server'
import type { TeamDuty } from '../policy'

/** What somebody does in a team from now on, also in the sessions that she has. Who may change it is the caller's to decide. */
export async function changeGrantDuties(
  work: Work,
  { grantId, duties }: { grantId: string; duties: readonly TeamDuty[] },
): Promise<void> {
  await work.tx.roleGrant.update({ where: { id: grantId }, data: { duties: [...duties] } })
}
