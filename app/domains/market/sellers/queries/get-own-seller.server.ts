import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { SellerKind, SellerStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { isPleaOpen } from '../plea'
import { findAsking } from '../rows/find-asking.server'

export interface OwnSeller {
  slug: string
  displayName: string
  kind: SellerKind
  /** District or city, 7 digits. */
  soato: string
  /** About her craft, by the language it was written in. */
  about: Record<string, string>
  status: SellerStatus
  /** Number of the mandate under which somebody asked in her name; null where she did herself. */
  mandate: string | null
  /** Why it was refused or suspended; null in every other state, and for what was decided before reasons were kept. */
  reason: string | null
  /** When she asked to look again and was not answered; null when she may ask. */
  askedAt: Date | null
}

/**
 * The workshop a person asked to sell with, whatever became of it; null when she never asked. Under a mandate that of whom
 * one sells for.
 */
export async function getOwnSeller(
  context: Context,
  mandateId: string | null = null,
): Promise<OwnSeller | null> {
  return transaction(context, async (work) => {
    const asking = await findAsking(work, mandateId)
    if (!asking) return null
    const seller = await work.tx.seller.findFirst({
      where: { personId: asking.personId },
      select: {
        slug: true,
        displayName: true,
        kind: true,
        soato: true,
        about: true,
        status: true,
        mandateId: true,
        decisions: { orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }], take: 1 },
        pleas: { select: { askedAt: true }, orderBy: { askedAt: 'desc' }, take: 1 },
      },
      orderBy: { createdAt: 'desc' },
    })
    if (!seller) return null
    const { decisions, pleas, mandateId: askedUnder, ...own } = seller
    const askedAt = isPleaOpen(seller) ? (pleas[0]?.askedAt ?? null) : null
    const reason = decisions.find(({ kind }) => kind === own.status)?.reason ?? null
    const mandate = askedUnder && (await readNumber(work, askedUnder))
    return { ...own, mandate, about: own.about as Record<string, string>, reason, askedAt }
  })
}

/** The two know of it, whichever of them reads. */
async function readNumber(work: Work, mandateId: string): Promise<string> {
  const where = { id: mandateId }
  const { number } = await work.asSystem(() =>
    work.tx.mandate.findUniqueOrThrow({ where, select: { number: true } }),
  )
  return number
}
