import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays } from '~/platform/clock.server'
import { blindIndex, seal } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { mayReportProblem } from '../../rules'
import type { ReportProblemInput } from '../../schema'
import { hasOpenProblem } from './close-problem.server'
import { type LockedPart, lockPart } from './lock-part.server'
import type { MovedPart } from './ship-part.server'

export type ReportProblemError =
  | 'market.error.partNotFound'
  | 'market.error.problemTooLate'
  | 'market.error.problemOpen'
  | 'market.error.tooManyProblems'

/** A parcel has no more of them within a day: nobody floods the desk. */
const mostInADay = 3

/**
 * The buyer says that something is wrong with her parcel: its money waits until the desk has closed it. A guest is who
 * knows the number and the phone together; run that in the portal's own scope.
 */
export async function reportProblemIn(
  tx: Tx,
  context: Context,
  input: ReportProblemInput & { sellerOrderId: string; guest?: { number: string; phone: string } },
): Promise<Result<MovedPart, ReportProblemError>> {
  const part = await findPart(tx, context, input)
  if (!part) return refuse('market.error.partNotFound')
  const now = context.now()
  if (!mayReportProblem(part, now)) return refuse('market.error.problemTooLate')
  if (await hasOpenProblem(tx, part.id)) return refuse('market.error.problemOpen')
  const since = { gte: addDays(now, -1) }
  const today = await tx.parcelProblem.count({ where: { sellerOrderId: part.id, reportedAt: since } })
  if (today >= mostInADay) return refuse('market.error.tooManyProblems')
  const id = newId()
  await asSystem(tx, () =>
    tx.parcelProblem.create({
      data: {
        id,
        sellerOrderId: part.id,
        kind: input.kind,
        messageCipher: seal(input.message, { table: 'parcel_problem', column: 'message', row: id }),
        personId: part.personId,
        reportedAt: now,
      },
    }),
  )
  await recordAudit(tx, {
    subject: part.orderId,
    action: 'parcelProblem.reported',
    details: { sellerOrderId: part.id, problemId: id, kind: input.kind },
  })
  const { id: sellerOrderId, number, orderId, sellerId, personId } = part
  return ok({ sellerOrderId, number, orderId, sellerId, personId })
}

async function findPart(
  tx: Tx,
  context: Context,
  { sellerOrderId, guest }: { sellerOrderId: string; guest?: { number: string; phone: string } },
): Promise<LockedPart | null> {
  if (context.role === 'artisan' || context.role === 'approver' || !isId(sellerOrderId)) return null
  if (!guest) return context.role === 'system' ? null : lockPart(tx, context, sellerOrderId)
  const { number, phone } = guest
  const where = { number, phoneIndex: blindIndex('phone', phone), parts: { some: { id: sellerOrderId } } }
  return (await tx.order.count({ where })) > 0 ? lockPart(tx, context, sellerOrderId) : null
}
