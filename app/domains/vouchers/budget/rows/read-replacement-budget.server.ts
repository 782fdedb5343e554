import type { Work } from '~/platform/work.server'
import type { LockedVoucher } from '../../rows/lock-voucher.server'
import { takeTurnFor } from './take-turn.server'

/**
 * The line that a voucher in the place of another one is given from: the money goes on from the one to the other within a
 * group, and only what is more comes from this quarter's line. `isShort` when that has too little.
 */
export async function readReplacementBudget(
  work: Work,
  voucher: LockedVoucher,
  to: { deviceCode: string; ceilingTiyin: bigint },
): Promise<{ lineId: string | null; isShort: boolean }> {
  return work.asSystem(async () => {
    const { tx } = work
    const { budgetLineId, entitlement } = await tx.voucher.findUniqueOrThrow({
      where: { id: voucher.id },
      select: { budgetLineId: true, entitlement: { select: { applicationId: true } } },
    })
    const of = await tx.deviceKind.findMany({
      where: { code: { in: [voucher.deviceCode, to.deviceCode] } },
      select: { groupCode: true },
      distinct: ['groupCode'],
    })
    const kept = of.length !== 1 ? 0n : minimum(voucher.ceilingTiyin, to.ceilingTiyin)
    if (kept === to.ceilingTiyin) return { lineId: budgetLineId, isShort: false }
    const { centreCode } = await tx.case.findUniqueOrThrow({
      where: { id: entitlement.applicationId },
      select: { centreCode: true },
    })
    const turn = await takeTurnFor(work, centreCode.slice(0, 4), to.deviceCode)
    const isShort = turn.isBudgeted && (!turn.lineId || turn.freeTiyin < to.ceilingTiyin - kept)
    return { lineId: turn.lineId, isShort }
  })
}

const minimum = (one: bigint, other: bigint) => (one < other ? one : other)
