import type { Context } from '~/domains/identity/context'
import { getCentre } from '~/domains/reference/index.server'
import type { Centre } from '~/domains/reference/schema'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'

/** The centre that decided on an application of the person; null when the application is not hers or is a draft. */
export async function getDecidingCentre(context: Context, caseId: string): Promise<Centre | null> {
  const { personId: applicantId } = context
  if (!isId(caseId) || !applicantId) return null
  const one = await transaction(context, (work) =>
    work.tx.case.findFirst({
      where: { id: caseId, applicantId },
      select: { centreCode: true, decidedAt: true, moves: { orderBy: { movedAt: 'asc' } } },
    }),
  )
  if (!one) return null
  // Where its centre closed since, the case went on, and who decided stays who did.
  const left = one.moves.find(({ movedAt }) => one.decidedAt && movedAt > one.decidedAt)
  return getCentre(left?.fromCode ?? one.centreCode)
}
