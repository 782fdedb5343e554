import { whereStanding } from '~/domains/identity/index.server'
import { listCentres } from '~/domains/reference/index.server'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { openAppealStatuses } from '../../lifecycle'
import { readCitizenSide } from '../../rows/move-case.server'
import { chooseCentre } from '../rules'

/** The centre whose head looks at an appeal, read with the portal's eyes: who works where is not the citizen's to see. */
export async function chooseReviewingCentre(
  work: Work,
  one: Case,
  decidedById: string,
): Promise<string | null> {
  const side = await readCitizenSide(work, one)
  const centres = await listCentres()
  return work.asSystem(async () => {
    const decisions = await work.tx.decision.findMany({
      where: { caseId: one.id },
      select: { decidedById: true, preparedById: true },
    })
    const excluded = decisions.flatMap((each) => [each.decidedById, each.preparedById ?? each.decidedById])
    const heads = await work.tx.roleGrant.findMany({
      where: { role: 'inson_head', ...whereStanding(work.now()) },
      select: { organisationId: true, personId: true },
    })
    const barred = new Set([...side, ...excluded, ...one.handlerIds])
    const byHead = await work.tx.roleGrant.findFirst({
      where: { personId: decidedById, role: 'inson_head', organisationId: one.centreCode },
      select: { id: true },
    })
    const loads = await work.tx.appeal.groupBy({
      by: ['centreCode'],
      where: { status: { in: [...openAppealStatuses] } },
      _count: true,
    })
    return chooseCentre({
      centreCode: one.centreCode,
      isByHead: byHead !== null,
      withHead: new Set(
        heads.flatMap((head) => (barred.has(head.personId) ? [] : [head.organisationId ?? ''])),
      ),
      load: new Map(loads.map(({ centreCode, _count }) => [centreCode, _count])),
      centres: centres.map(({ code }) => code),
    })
  })
}
