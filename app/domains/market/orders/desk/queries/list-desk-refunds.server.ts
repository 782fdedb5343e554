import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { DeskRefundKind, ParcelRemedy } from '~/platform/prisma/enums'
import { openAnswer } from '../sealed-answer.server'

export interface WaitingRefund {
  id: string
  orderId: string
  orderNumber: string
  kind: DeskRefundKind
  /** Of every parcel of the order that can be called off. */
  isWhole: boolean
  reasonCode: string
  amountTiyin: bigint
  /** The dispute that is decided by it, with what both sides will read; null for everything else. */
  decides: { problemId: string; answer: string; remedy: ParcelRemedy } | null
  preparedAt: Date
  /** The reader prepared it: a colleague gives it. */
  isByYou: boolean
}

/** At most so many are shown; those that wait longest come first. */
export const mostWaitingRefunds = 50

/** Refunds that wait for a second person of the desk, of one order or of all; shows what the context may see. */
export async function listDeskRefunds(context: Context, orderId?: string): Promise<WaitingRefund[]> {
  const rows = await transaction(context, (tx) =>
    tx.deskRefund.findMany({
      where: { status: 'prepared', ...(orderId ? { orderId } : {}) },
      include: { order: { select: { number: true } } },
      orderBy: [{ preparedAt: 'asc' }, { id: 'asc' }],
      take: mostWaitingRefunds,
    }),
  )
  return rows.map(({ order, parcelId, preparedById, problemId, answerCipher, ...one }) => ({
    ...{ id: one.id, orderId: one.orderId, orderNumber: order.number, kind: one.kind },
    ...{ isWhole: parcelId === null, reasonCode: one.reasonCode },
    ...{ amountTiyin: one.amountTiyin, preparedAt: one.preparedAt },
    decides:
      problemId && answerCipher
        ? { problemId, answer: openAnswer(answerCipher, one.id), remedy: one.remedy ?? 'money' }
        : null,
    isByYou: preparedById === context.personId,
  }))
}
