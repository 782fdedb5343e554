import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import type { ProviderMove } from '../ports'

export interface OpenMatterInput extends ProviderMove {
  provider: string
  happenedAt: Date
  /** The payment, when it is known by our id. */
  paymentIntentId?: string | null
  /** The provider's id of the payment. */
  paymentReference?: string | null
  /** A refund of ours, and which try of it. */
  refund?: { id: string; attempt: number; askedById: string | null }
}

/**
 * Puts one fact before the finance officers, once: in whatever order, and however often, it is told. Another fact of
 * the same thing (a dispute that is opened, then lost) is a row of its own.
 */
export async function openMatter(work: Work, matter: OpenMatterInput): Promise<void> {
  const { provider, kind, thing, amountTiyin, currency, reasonCode, happenedAt, refund } = matter
  const paymentIntentId = matter.paymentIntentId ?? null
  await work.asSystem(async () => {
    const { count } = await work.tx.paymentMatter.createMany({
      data: {
        id: newId(),
        key: [provider, thing, kind, ...(refund ? [refund.attempt] : [])].join(':'),
        status: 'open',
        openedAt: work.now(),
        paymentReference: matter.paymentReference ?? null,
        refundId: refund?.id ?? null,
        causedById: refund?.askedById ?? null,
        ...{ kind, provider, thing, paymentIntentId, amountTiyin, currency, reasonCode, happenedAt },
      },
      skipDuplicates: true,
    })
    if (count === 0) return
    await recordAudit(work, {
      subject: paymentIntentId ?? thing,
      action: 'payment.matterOpened',
      details: { matterKind: kind, thing, amountTiyin: String(amountTiyin), currency },
    })
  })
}
