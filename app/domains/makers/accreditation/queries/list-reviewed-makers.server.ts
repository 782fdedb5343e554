import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { MakerStatus } from '~/platform/prisma/enums'

export interface ReviewedMaker {
  id: string
  name: string
  soato: string
  status: MakerStatus
  accreditedUntil: Date
  isPrepared: boolean
  isAppealed: boolean
}

/** Every maker, also those who take no vouchers now, by the end of their terms. */
export function listReviewedMakers(context: Context): Promise<ReviewedMaker[]> {
  if (context.role !== 'approver') return Promise.resolve([])
  return transaction(context, async (work) => {
    const rows = await work.tx.maker.findMany({
      orderBy: [{ accreditedUntil: 'asc' }, { name: 'asc' }],
      select: {
        ...{ id: true, name: true, soato: true, status: true, accreditedUntil: true },
        decisions: { select: { status: true, appeal: { select: { status: true } } } },
      },
    })
    return rows.map(({ decisions, ...maker }) => ({
      ...maker,
      isPrepared: decisions.some(({ status }) => status === 'prepared'),
      isAppealed: decisions.some(({ appeal }) => appeal?.status === 'filed'),
    }))
  })
}
