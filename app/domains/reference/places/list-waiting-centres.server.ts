import type { CentreChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** Changes of centres that wait for a second administrator, the earliest first. */
export function listWaitingCentres(work: Work): Promise<CentreChange[]> {
  return work.tx.centreChange.findMany({ where: { status: 'prepared' }, orderBy: { preparedAt: 'asc' } })
}
