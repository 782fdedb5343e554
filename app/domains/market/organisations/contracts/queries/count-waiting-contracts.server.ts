import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../policy'
import { purchaserIn } from '../../policy'
import { isLateStage, isOwnStep, nextStep } from '../next-step'

/** More than so many are not looked at. */
const mostLooked = 500

/** Of the contracts of the side for which somebody acts: how many wait for it, and of how many a stage is late. */
export async function countWaitingContracts(context: Context): Promise<{ waiting: number; late: number }> {
  const purchaserId = purchaserIn(context, 'purchases')
  const sellerId = sellerOf(context, 'contracts')
  if (!purchaserId && !sellerId) return { waiting: 0, late: 0 }
  const rows = await transaction(context, ({ tx }) =>
    tx.purchaseContract.findMany({
      where: {
        ...(purchaserId ? { purchaserId } : { sellerId: sellerId ?? '' }),
        status: { in: ['drafting', 'agreed', 'running'] },
      },
      select: {
        ...{ status: true, proposedAt: true, changeCipher: true, endSide: true, runningAt: true },
        ...{ buyerAcceptedAt: true, sellerAcceptedAt: true },
        stages: {
          select: {
            ...{ position: true, status: true, dueOn: true },
            invoices: {
              select: {
                amountTiyin: true,
                transfers: { select: { saidAt: true } },
                receipts: { select: { saidAt: true, amountTiyin: true } },
              },
            },
          },
          orderBy: { position: 'asc' },
        },
      },
      orderBy: { createdAt: 'desc' },
      take: mostLooked,
    }),
  )
  const today = dayOf(context.now())
  const side = purchaserId ? 'buyer' : 'seller'
  const waiting = rows.filter(({ proposedAt, changeCipher, buyerAcceptedAt, sellerAcceptedAt, ...row }) => {
    const hasAccepted = { buyer: buyerAcceptedAt !== null, seller: sellerAcceptedAt !== null }
    const isReturned = changeCipher !== null
    return isOwnStep(
      nextStep({ ...row, isProposed: proposedAt !== null, isReturned, hasAccepted }, side, today).step,
    )
  })
  const late = rows.filter(
    ({ status, stages }) => status === 'running' && stages.some((stage) => isLateStage(stage, today)),
  )
  return { waiting: waiting.length, late: late.length }
}
