import type { BatchStatus, MakerAct, MakerAppealStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export interface DecisionOfMaker {
  id: string
  act: MakerAct
  status: BatchStatus
  text: string
  validFrom: Date | null
  validUntil: Date | null
  preparedById: string
  preparedAt: Date
  closedById: string | null
  closedAt: Date | null
  appeal: {
    status: MakerAppealStatus
    text: string
    filedAt: Date
    answerBy: Date
    answer: string | null
    closedAt: Date | null
  } | null
}

/** What was decided about an application or a maker, as far as the actor sees it, the latest first. */
export function readDecisions(
  work: Work,
  of: { accreditationId: string } | { makerId: string },
): Promise<DecisionOfMaker[]> {
  return work.tx.makerDecision.findMany({
    where: { ...of, status: { not: 'withdrawn' } },
    orderBy: { preparedAt: 'desc' },
    select: {
      ...{ id: true, act: true, status: true, text: true, validFrom: true, validUntil: true },
      ...{ preparedById: true, preparedAt: true, closedById: true, closedAt: true },
      appeal: {
        select: { status: true, text: true, filedAt: true, answerBy: true, answer: true, closedAt: true },
      },
    },
  })
}
