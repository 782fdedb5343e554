import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { DeskRefundKind, ParcelRemedy } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../../policy'
import { refuseOwnOrder } from '../refuse-own-order.server'
import { sealAnswer } from '../sealed-answer.server'

export interface PrepareDeskRefund {
  /** Made with the form: sent twice, prepared once. */
  id: string
  orderId: string
  /** Null = every parcel that can be called off. */
  parcelId: string | null
  reason: string
  /** Of some pieces of one parcel; null when parcels are called off. */
  part: { units: ReadonlyMap<string, number>; withDelivery: boolean } | null
  /** The dispute that is decided by it, and what both sides will read; absent where none is. */
  decides?: { problemId: string; answer: string; remedy: ParcelRemedy }
  amountTiyin: bigint
}

export type PrepareDeskRefundError =
  | 'admin.error.notAllowed'
  | 'market.error.parcelNotFound'
  | 'market.error.refundWaits'
  | 'sides.error.settleOrder'

/** More of an order than one person of the desk gives back alone: it waits for a second one, one at a time of an order. */
export async function prepareDeskRefund(
  work: Work,
  { id, orderId, parcelId, reason, part, decides, amountTiyin }: PrepareDeskRefund,
): Promise<Result<null, PrepareDeskRefundError>> {
  const { personId } = work
  if (!isDesk(work) || !personId) return refuse('admin.error.notAllowed')
  const own = await refuseOwnOrder(work, orderId, parcelId)
  if (own) return own
  return work.asSystem(async () => {
    const waiting = await work.tx.deskRefund.findFirst({
      where: { OR: [{ orderId, status: 'prepared' }, { id }] },
    })
    if (waiting?.id === id && waiting.orderId === orderId) return ok(null)
    if (waiting) return refuse('market.error.refundWaits')
    await work.tx.deskRefund.create({
      data: {
        ...{ id, orderId, parcelId, kind: kindOf({ part, decides }), reasonCode: reason, amountTiyin },
        ...(part ? { units: Object.fromEntries(part.units) } : {}),
        ...(decides && {
          ...{ problemId: decides.problemId, remedy: decides.remedy },
          answerCipher: sealAnswer(decides.answer, id),
        }),
        ...{ withDelivery: part?.withDelivery ?? false, preparedById: personId, preparedAt: work.now() },
      },
    })
    await recordAudit(work, {
      subject: orderId,
      action: 'order.refundPrepared',
      details: { reasonCode: reason, refundTiyin: String(amountTiyin) },
    })
    return ok(null)
  })
}

function kindOf({ part, decides }: Pick<PrepareDeskRefund, 'part' | 'decides'>): DeskRefundKind {
  if (decides) return 'decision'
  return part ? 'part' : 'cancel'
}
