import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { PaymentIntent } from '~/platform/prisma/client'
import type { Work, WorkWith } from '~/platform/work.server'
import { isPaid, liveStatuses } from '../lifecycle'
import { chooseProvider, currency } from '../rules'
import type { GatewayPorts, StartPaymentError, StartPaymentInput } from '../schema'

/**
 * The one payment of a subject, made here unless there is one; `openPayment` then gets its page, outside of any
 * transaction. End what else could be paid for the same cart or voucher first (`cancelPayments`): the database
 * refuses a second one beside it.
 */
export async function claimPayment(
  work: WorkWith<GatewayPorts>,
  input: StartPaymentInput,
): Promise<Result<PaymentIntent, StartPaymentError>> {
  const chosen = chooseProvider(work.ports.payments, input.amountTiyin, input.locale)
  if (!chosen.ok) return chosen
  return work.asSystem(() => claim(work, chosen.value, input))
}

async function claim(
  work: Work,
  provider: string,
  input: StartPaymentInput,
): Promise<Result<PaymentIntent, StartPaymentError>> {
  const now = work.now()
  // Two clicks wait for each other here; the unique index behind it is for whoever forgets to.
  await lockName(work, input.subjectId)
  const known = await work.tx.paymentIntent.findFirst({
    where: { subjectId: input.subjectId, status: { in: [...liveStatuses] } },
  })
  if (known && isPaid(known.status)) return refuse('payments.error.alreadyPaid')
  if (input.expiresAt <= now || (known && known.expiresAt <= now)) return refuse('payments.error.lapsed')
  if (known) {
    // The provider's session does not fit ours: only an operator can tell what was paid there.
    if (known.status === 'unresolved' && known.sessionId) return refuse('payments.error.outcomeUnknown')
    if (known.amountTiyin !== input.amountTiyin) throw new Error('payments: the amount of a subject changed')
    return ok(known)
  }
  const intent = await work.tx.paymentIntent.create({
    data: {
      id: newId(),
      purpose: input.purpose,
      subjectId: input.subjectId,
      onceId: input.onceId,
      amountTiyin: input.amountTiyin,
      currency,
      provider,
      status: 'created',
      expiresAt: input.expiresAt,
      latestEndAt: input.latestEndAt ?? null,
      createdAt: now,
    },
  })
  return ok(intent)
}
