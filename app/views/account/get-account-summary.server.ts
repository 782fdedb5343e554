import type { Context } from '~/domains/identity/context'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

export interface NextStep {
  /** What there is to do; names the text. */
  kind:
    | 'correction'
    | 'payTopUp'
    | 'collect'
    | 'visit'
    | 'post'
    | 'again'
    | 'useVoucher'
    | 'refused'
    | 'draft'
    | 'parcel'
    | 'review'
  /** Page where it is done, without the language. */
  path: string
  /** Number of the thing; null for a draft, which has none. */
  number: string | null
  /** `YYYY-MM-DD` or an instant by which it should be done; null when there is no such day. */
  until: string | null
}

export interface AccountSummary {
  unread: number
  /** The most pressing first, at most five. */
  steps: NextStep[]
}

const most = 5

/** What awaits a person across her applications, vouchers, orders and purchases: one look for the account's home. */
export async function getAccountSummary(context: Context): Promise<AccountSummary> {
  const personId = context.personId ?? ''
  return transaction(context, async ({ tx }) => {
    const unread = await tx.message.count({ where: { personId, channel: 'portal', readAt: null } })
    const drafts = await tx.application.findMany({
      where: { applicantId: personId, submissionKey: null },
      orderBy: { updatedAt: 'desc' },
      take: most,
      select: { id: true },
    })
    const cases = await tx.case.findMany({
      where: { applicantId: personId, status: { in: ['correction_requested', 'submitted', 'in_review'] } },
      orderBy: { updatedAt: 'desc' },
      take: 2 * most,
      select: { id: true, number: true, status: true, dueOn: true },
    })
    // For as long as she may disagree.
    const appealable = { supersededBy: null, appealUntil: { gte: dayOf(context.now()) } }
    const refused = await tx.case.findMany({
      where: { applicantId: personId, status: 'refused', decisions: { some: appealable } },
      orderBy: { updatedAt: 'desc' },
      take: most,
      select: { id: true, number: true, decisions: { where: appealable, select: { appealUntil: true } } },
    })
    const orders = await tx.deviceOrder.findMany({
      where: { personId, status: { in: ['awaiting_payment', 'ready'] } },
      orderBy: { placedAt: 'asc' },
      take: most,
      select: {
        ...{ id: true, voucherId: true, number: true, status: true, payUntil: true, delivery: true },
        dispatches: { where: { status: 'came_back' }, select: { answerBy: true } },
      },
    })
    const vouchers = await tx.voucher.findMany({
      where: { personId, status: 'issued' },
      orderBy: { validUntil: 'asc' },
      take: most,
      select: { id: true, number: true, validUntil: true },
    })
    const parcels = await tx.parcel.findMany({
      where: { personId, status: { in: ['shipped', 'delivered'] } },
      orderBy: { shippedAt: 'asc' },
      take: most,
      select: { number: true },
    })
    const steps: NextStep[] = [
      ...cases.flatMap(({ id, number, status }) =>
        status === 'correction_requested' ? [step('correction', `/applications/${id}`, number)] : [],
      ),
      ...orders.map(stepOfOrder),
      ...vouchers.map(({ id, number, validUntil }) =>
        step('useVoucher', `/vouchers/${id}`, number, isoDay(validUntil)),
      ),
      ...refused.map(({ id, number, decisions }) =>
        step('refused', `/applications/${id}`, number, isoDay(decisions[0]?.appealUntil)),
      ),
      ...drafts.map(({ id }) => step('draft', `/applications/${id}`, null)),
      ...parcels.map(({ number }) => step('parcel', '/account/orders', number)),
      ...cases.flatMap(({ id, number, status, dueOn }) =>
        status === 'submitted' || status === 'in_review'
          ? [step('review', `/applications/${id}`, number, isoDay(dueOn))]
          : [],
      ),
    ]
    return { unread, steps: steps.slice(0, most) }
  })
}

interface OpenOrder {
  id: string
  voucherId: string
  number: string
  status: string
  payUntil: Date | null
  delivery: string
  /** What came back and waits for her word. */
  dispatches: readonly { answerBy: Date | null }[]
}

const readySteps = new Map<string, NextStep['kind']>([
  ['visit', 'visit'],
  ['post', 'post'],
])

function stepOfOrder({ id, voucherId, number, status, payUntil, delivery, dispatches }: OpenOrder): NextStep {
  const [back] = dispatches
  if (back) {
    return step('again', `/vouchers/orders/${id}/again`, number, isoDay(back.answerBy))
  }
  if (status === 'ready') return step(readySteps.get(delivery) ?? 'collect', `/vouchers/${voucherId}`, number)
  return step('payTopUp', `/vouchers/${voucherId}`, number, payUntil?.toISOString())
}

function step(
  kind: NextStep['kind'],
  path: string,
  number: string | null,
  until: string | null = null,
): NextStep {
  return { kind, path, number, until }
}
