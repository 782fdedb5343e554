import type { SellerKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { SellerRequirementCode } from '../schema'

/** What somebody who asks to sell on a day has to give, in its order; nothing where no row is in force. */
export async function readRequirements(
  work: Work,
  kind: SellerKind,
  day: Date,
): Promise<SellerRequirementCode[]> {
  const rows = await work.asSystem(() =>
    work.tx.sellerRequirement.findMany({
      where: { kind, fromOn: { lte: day }, OR: [{ untilOn: null }, { untilOn: { gte: day } }] },
      orderBy: [{ position: 'asc' }, { code: 'asc' }],
      select: { code: true },
    }),
  )
  return rows.map(({ code }) => code)
}
