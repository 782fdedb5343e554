import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { SignalOutcome, SignalStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type FinanceError, lockForFinance } from '../settlement/rows/lock-for-finance.server'
import { nextSignalStatus } from './lifecycle'
import { readSignalSide } from './read-signal-side.server'

export interface ReviewSignalInput {
  signalId: string
  /** What the rule had counted on the page that was read. */
  weight: number
  outcome: SignalOutcome
  reason: string
}

export type ReviewSignalError =
  | FinanceError
  | 'settlement.error.closed'
  | 'settlement.signals.error.grown'
  | 'sides.error.reviewSignal'

/** Somebody of finance, who has nothing to do with it, says what came of a signal and why. Nothing else follows from it. */
export async function reviewSignal(
  work: Work,
  { signalId, weight, outcome, reason }: ReviewSignalInput,
): Promise<Result<null, ReviewSignalError>> {
  const found = await lockForFinance(
    work,
    signalId,
    (tx, id) =>
      tx.$queryRaw<{ status: SignalStatus; weight: number }[]>`
        select status::text, weight from fraud_signal where id = ${id}::uuid for update`,
  )
  if (!found.ok) return found
  const { closedById: reviewedById } = found.value
  const status = nextSignalStatus(found.value.status, 'review')
  return work.asSystem(async () => {
    const own = refuseBothSides('reviewSignal', work, await readSignalSide(work, signalId))
    if (own) return own
    if (!status) return refuse('settlement.error.closed')
    if (found.value.weight !== weight) return refuse('settlement.signals.error.grown')
    const ordinal = 1 + (await work.tx.fraudReview.count({ where: { signalId } }))
    await work.tx.fraudReview.create({
      data: {
        ...{ id: newId(), signalId, ordinal, weight, outcome, reason, reviewedById },
        reviewedAt: work.now(),
      },
    })
    await work.tx.fraudSignal.update({
      where: { id: signalId },
      data: { status, reviewedWeight: weight },
    })
    await recordAudit(work, { subject: signalId, action: 'fraudSignal.reviewed', details: { act: outcome } })
    return ok(null)
  })
}
