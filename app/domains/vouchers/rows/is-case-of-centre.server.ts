import type { Work } from '~/platform/work.server'

/** Whether a case is one of the actor's centre. The centre sees no orders of its own: it is asked before they are shown. */
export async function isCaseOfCentre({ tx, organisationId }: Work, caseId: string): Promise<boolean> {
  return (await tx.case.count({ where: { id: caseId, centreCode: organisationId ?? '' } })) > 0
}
