import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { SellerKind, SellerStatus } from '~/platform/prisma/enums'
import { isPleaOpen } from '../plea'

export interface OwnSeller {
  slug: string
  displayName: string
  kind: SellerKind
  /** District or city, 7 digits. */
  soato: string
  /** About her craft, by the language it was written in. */
  about: Record<string, string>
  status: SellerStatus
  /** Why it was refused or suspended; null in every other state, and for what was decided before reasons were kept. */
  reason: string | null
  /** When she asked to look again and was not answered; null when she may ask. */
  askedAt: Date | null
}

/** The workshop a person asked to sell with, whatever became of it; null when she never asked. */
export async function getOwnSeller(context: Context): Promise<OwnSeller | null> {
  const { personId } = context
  if (!personId) return null
  return transaction(context, async (tx) => {
    const seller = await tx.seller.findFirst({
      where: { personId },
      select: {
        slug: true,
        displayName: true,
        kind: true,
        soato: true,
        about: true,
        status: true,
        decisions: { orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }], take: 1 },
        pleas: { select: { askedAt: true }, orderBy: { askedAt: 'desc' }, take: 1 },
      },
      orderBy: { createdAt: 'desc' },
    })
    if (!seller) return null
    const { decisions, pleas, ...own } = seller
    const askedAt = isPleaOpen(seller) ? (pleas[0]?.askedAt ?? null) : null
    const reason = decisions.find(({ kind }) => kind === own.status)?.reason ?? null
    return { ...own, about: own.about as Record<string, string>, reason, askedAt }
  })
}
