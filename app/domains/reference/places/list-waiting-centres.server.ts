import type { Work } from '~/platform/work.server'
import type { CentreChangeWhole } from './decide-centre-change.server'

/** Changes of centres that wait for a second administrator, the earliest first. */
export function listWaitingCentres(work: Work): Promise<CentreChangeWhole[]> {
  return work.tx.centreChange.findMany({
    ...{ where: { status: 'prepared' }, orderBy: { preparedAt: 'asc' }, include: { districts: true } },
  })
}
