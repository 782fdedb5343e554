import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays } from '~/platform/clock.server'
import { blindIndex, seal } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { mayReport } from '../../policy'
import { mayReportProblem } from '../../rules'
import type { ReportProblemInput } from '../../schema'
import { hasOpenProblem } from './close-problem.server'
import { type LockedParcel, lockParcel } from './lock-parcel.server'
import type { MovedParcel } from './ship-parcel.server'

export type ReportProblemError =
  | 'market.error.parcelNotFound'
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
  input: ReportProblemInput & { parcelId: string; guest?: { number: string; phone: string } },
): Promise<Result<MovedParcel, ReportProblemError>> {
  const parcel = await findParcel(tx, context, input)
  if (!parcel) return refuse('market.error.parcelNotFound')
  const now = context.now()
  if (!mayReportProblem(parcel, now)) return refuse('market.error.problemTooLate')
  if (await hasOpenProblem(tx, parcel.id)) return refuse('market.error.problemOpen')
  const since = { gte: addDays(now, -1) }
  const today = await tx.parcelProblem.count({ where: { parcelId: parcel.id, reportedAt: since } })
  if (today >= mostInADay) return refuse('market.error.tooManyProblems')
  const id = newId()
  await asSystem(tx, () =>
    tx.parcelProblem.create({
      data: {
        id,
        parcelId: parcel.id,
        kind: input.kind,
        messageCipher: seal(input.message, { table: 'parcel_problem', column: 'message', row: id }),
        personId: parcel.personId,
        reportedAt: now,
      },
    }),
  )
  await recordAudit(tx, {
    subject: parcel.orderId,
    action: 'parcelProblem.reported',
    details: { parcelId: parcel.id, problemId: id, problemKind: input.kind },
  })
  const { id: parcelId, number, orderId, sellerId, personId } = parcel
  return ok({ parcelId, number, orderId, sellerId, personId })
}

async function findParcel(
  tx: Tx,
  context: Context,
  { parcelId, guest }: { parcelId: string; guest?: { number: string; phone: string } },
): Promise<LockedParcel | null> {
  if (!mayReport(context, guest !== undefined) || !isId(parcelId)) return null
  if (!guest) return lockParcel(tx, context, parcelId)
  const { number, phone } = guest
  const where = { number, phoneIndex: blindIndex('phone', phone), parcels: { some: { id: parcelId } } }
  return (await tx.order.count({ where })) > 0 ? lockParcel(tx, context, parcelId) : null
}
