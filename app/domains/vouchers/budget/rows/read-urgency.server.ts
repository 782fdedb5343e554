import type { BudgetUrgency } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { urgencyOf } from '../rules'

/** How urgent a right is, by whom it is for and what she has received. With the portal's eyes. */
export async function readUrgency(
  work: Work,
  of: { beneficiaryIndex: string; groupCode: string; isChild: boolean },
): Promise<BudgetUrgency> {
  const received = await work.tx.voucher.findMany({
    where: { beneficiaryIndex: of.beneficiaryIndex, status: 'redeemed' },
    select: { deviceCode: true },
  })
  const ofGroup = await work.tx.deviceKind.count({
    where: { code: { in: received.map(({ deviceCode }) => deviceCode) }, groupCode: of.groupCode },
  })
  return urgencyOf({ isChild: of.isChild, hasOne: ofGroup > 0 })
}
