import type { Context } from '~/domains/identity/context'
import { getMatterSide, listNames, standsOn } from '~/domains/identity/index.server'
import type { PersonName } from '~/lib/people/person-name'
import { transaction } from '~/platform/db.server'
import type { PaymentPurpose, PaymentStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { mayCloseMatters } from '../policy'
import { type MatterRow, matterColumns } from '../rows/read-matter'

export interface MatterView {
  id: string
  provider: string
  thing: string
  /** All that is known of the thing, the first fact first. */
  facts: (MatterRow & {
    reasonCode: string | null
    closedAt: Date | null
    /** Null where the portal closed it. */
    closedBy: PersonName | null
    closingReason: string | null
  })[]
  /** Null when the money is of no payment of ours. */
  payment: {
    id: string
    purpose: PaymentPurpose
    subjectId: string
    amountTiyin: bigint
    status: PaymentStatus
    paidAt: Date | null
  } | null
  /** `own`: she or her family takes part in it, or her act led to it, so somebody else closes it. */
  may: 'close' | 'look' | 'own'
}

/** One dispute, refund, payout or payment with everything known of it; null for others than money staff. */
export async function getMatter(context: Context, id: string): Promise<MatterView | null> {
  return transaction(context, async (tx) => {
    const matter = await tx.paymentMatter.findUnique({ where: { id } })
    if (!matter) return null
    const { provider, thing } = matter
    const facts = await tx.paymentMatter.findMany({
      where: { provider, thing },
      orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }],
      select: {
        ...matterColumns,
        reasonCode: true,
        closedAt: true,
        closingReason: true,
        causedById: true,
        closedById: true,
      },
    })
    const causers = facts.flatMap(({ causedById }) => causedById ?? [])
    const side = [...(await getMatterSide(tx, matter)), ...causers]
    const nameOf = await listNames(
      tx,
      facts.map(({ closedById }) => closedById),
    )
    return {
      ...{ id, provider, thing },
      facts: facts.map(({ causedById: _, closedById, ...fact }) => ({
        ...fact,
        closedBy: nameOf.get(closedById ?? '') ?? null,
      })),
      payment: await findPayment(tx, matter),
      may: !mayCloseMatters(context.role) ? 'look' : standsOn(side, context) ? 'own' : 'close',
    }
  })
}

function findPayment(
  tx: Work,
  { paymentIntentId, paymentReference }: { paymentIntentId: string | null; paymentReference: string | null },
) {
  const known = [
    ...(paymentIntentId ? [{ id: paymentIntentId }] : []),
    ...(paymentReference ? [{ paymentReference }] : []),
  ]
  return tx.paymentIntent.findFirst({
    where: { OR: known },
    select: { id: true, purpose: true, subjectId: true, amountTiyin: true, status: true, paidAt: true },
  })
}
