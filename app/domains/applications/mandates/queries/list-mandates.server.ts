import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { type MandateView, viewMandate } from '../rows/view-mandate.server'

/** Mandates that whoever acts holds or has given, the latest first. */
export async function listMandates(context: Context): Promise<MandateView[]> {
  if (!context.personId) return []
  return transaction(context, async (work) => {
    const self = await work.tx.person.findUnique({
      where: { id: context.personId ?? '' },
      select: { pinflIndex: true },
    })
    const rows = await work.tx.mandate.findMany({
      where: { OR: [{ holderId: context.personId ?? '' }, { grantorIndex: self?.pinflIndex ?? '' }] },
      orderBy: { askedAt: 'desc' },
      take: mostShown,
    })
    return Promise.all(rows.map((row) => viewMandate(work, row)))
  })
}

/** Nobody has more that matter. */
const mostShown = 100
