import { recordAudit } from '~/domains/audit/index.server'
import { getMatterSide, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { PaymentMatter } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { matterLifecycle } from '../lifecycle'
import { mayCloseMatters } from '../policy'

export type CloseMattersError =
  | 'payments.error.notFound'
  /** Somebody was faster, or more came to be known of the same thing. */
  | 'payments.error.matterChanged'
  | 'sides.error.closeMatter'

interface CloseMattersInput {
  matterId: string
  /** How many open facts of the thing the officer saw: one that came meanwhile is not closed unseen. */
  seen: number
  reason: string
}

/** Closes all that is open about one dispute, refund, payout or payment, with what was done about it. */
export async function closeMatters(
  work: Work,
  { matterId, seen, reason }: CloseMattersInput,
): Promise<Result<null, CloseMattersError>> {
  if (!mayCloseMatters(work.role)) return refuse('payments.error.notFound')

  const matter = await work.tx.paymentMatter.findUnique({ where: { id: matterId } })
  if (!matter) return refuse('payments.error.notFound')
  const open = await lockOpen(work, matter)
  for (const each of open) {
    const side = [...(await getMatterSide(work, each)), ...(each.causedById ? [each.causedById] : [])]
    const own = refuseBothSides('closeMatter', work, side)
    if (own) return own
  }
  if (open.length === 0 || open.length !== seen) return refuse('payments.error.matterChanged')
  await work.tx.paymentMatter.updateMany({
    where: { id: { in: open.map(({ id }) => id) } },
    data: {
      status: matterLifecycle.open.close,
      closedAt: work.now(),
      closedById: work.personId,
      closingReason: reason,
    },
  })
  const { thing, paymentIntentId } = matter
  await recordAudit(work, {
    subject: paymentIntentId ?? thing,
    action: 'payment.mattersClosed',
    details: { thing, count: open.length },
  })
  return ok(null)
}

async function lockOpen(work: Work, { provider, thing }: PaymentMatter): Promise<PaymentMatter[]> {
  await work.tx.$queryRaw`select id from payment_matter
    where provider = ${provider} and thing = ${thing} and status = 'open' order by id for update`
  return work.tx.paymentMatter.findMany({ where: { provider, thing, status: 'open' } })
}
