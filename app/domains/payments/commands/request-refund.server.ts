import { recordAudit } from '~/domains/audit/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isPaid } from '../lifecycle'
import { lockIntent } from '../rows/lock-intent.server'
import { refundableTiyin, turnedBackKey } from '../rules'

/** The payment by its own id, or by what was paid for (device order, checkout) through whom. */
type RefundOf = { intentId: string } | { paidFor: string; provider: string }

export type RequestRefundInput = RefundOf & {
  /** Above zero; a part of the payment, or all of it. */
  amountTiyin: bigint
  /** The logical action, e.g. `sellerOrder.cancel:<id>`: asked twice, refunded once. */
  key: string
  /** Stable code of the reason; no text. */
  reasonCode: string
}

export type RequestRefundError =
  | 'payments.error.notPaid'
  /** More than is left of the payment. */
  | 'payments.error.refundTooLarge'
  /** The key stands for a refund of another payment or amount. */
  | 'payments.error.refundKeyReused'

/**
 * Asks for money to go back, in the transaction of the command that decided it; the provider is told by a job after
 * the commit. Money that an act has taken goes back by `returnPayment`, which posts the ledger's half before; alone
 * this is for a payment that its subject turned back. Whoever may run the deciding command may cause the refund: the caller's scope is not asked.
 */
export async function requestRefund(
  work: Work,
  input: RequestRefundInput,
): Promise<Result<{ refundId: string; repeated: boolean }, RequestRefundError>> {
  if (input.amountTiyin <= 0n) throw new RangeError('payments: a refund is above zero')
  return work.asSystem(async () => {
    const intentId = await findPaidIntent(work, input)
    const intent = intentId ? await lockIntent(work, intentId) : null
    if (!intent || !isPaid(intent.status)) return refuse('payments.error.notPaid')
    const earlier = await work.tx.refund.findUnique({ where: { key: input.key } })
    if (earlier) {
      const same = earlier.paymentIntentId === intent.id && earlier.amountTiyin === input.amountTiyin
      return same ? ok({ refundId: earlier.id, repeated: true }) : refuse('payments.error.refundKeyReused')
    }
    const refunds = await work.tx.refund.findMany({
      where: { paymentIntentId: intent.id },
      select: { amountTiyin: true },
    })
    const left = refundableTiyin(
      intent.amountTiyin,
      refunds.map((refund) => refund.amountTiyin),
    )
    if (input.amountTiyin > left) return refuse('payments.error.refundTooLarge')

    const { key, reasonCode, amountTiyin } = input
    const { id } = await work.tx.refund.create({
      data: {
        id: newId(),
        paymentIntentId: intent.id,
        key,
        amountTiyin,
        status: 'requested',
        reasonCode,
        askedById: work.personId,
        createdAt: work.now(),
      },
      select: { id: true },
    })
    await recordAudit(work, {
      subject: intent.id,
      action: 'refund.requested',
      details: { refundId: id, amountTiyin: String(amountTiyin), reasonCode },
    })
    await enqueue(work, 'payments.refund', { refundId: id })
    return ok({ refundId: id, repeated: false })
  })
}

async function findPaidIntent(work: Work, of: RefundOf): Promise<string | null> {
  if ('intentId' in of) return of.intentId
  const intent = await work.tx.paymentIntent.findFirst({
    where: {
      ...{ subjectId: of.paidFor, provider: of.provider, status: { in: ['paid', 'refunded'] } },
      // Another payment for the same thing was turned back as a whole.
      refunds: { none: { key: { startsWith: turnedBackKey('') } } },
    },
    select: { id: true },
  })
  return intent?.id ?? null
}
