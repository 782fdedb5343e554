import { z } from 'zod'
import { ok, type Result, refuse } from '~/lib/result'
import { ParcelRemedy } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { refundReasons } from '../../part-refund'
import { deskCancelReasons } from '../../schema'
import { refuseOwnOrder } from '../refuse-own-order.server'
import { type OrdersRefund, type TakeDeskRefundError, takeDeskRefund } from '../rows/take-desk-refund.server'
import { writeRefundClosed } from '../rows/write-refund-closed.server'
import { openAnswer } from '../sealed-answer.server'

export type ApproveDeskRefundError =
  | TakeDeskRefundError
  | 'market.error.refundByYou'
  | 'market.error.parcelNotFound'
  | 'sides.error.settleOrder'

export interface ApprovedRefund {
  id: string
  orderId: string
  /** Tiyin that it came to when it was prepared. */
  amountTiyin: bigint
  preparedById: string
  of: z.infer<typeof ofKind>
}

const pieces = {
  parcelId: z.uuid(),
  /** Pieces by line. */
  units: z.record(z.uuid(), z.number().int().positive()).transform((units) => new Map(Object.entries(units))),
  withDelivery: z.boolean(),
}

const ofKind = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cancel'),
    /** Null = every parcel that can be called off. */
    parcelId: z.uuid().nullable(),
    reason: z.enum(deskCancelReasons),
  }),
  z.object({ kind: z.literal('part'), ...pieces, reason: z.enum(refundReasons) }),
  z.object({
    kind: z.literal('decision'),
    ...pieces,
    problemId: z.uuid(),
    answer: z.string(),
    // What was prepared before goods were sent anew gives money back.
    remedy: z
      .enum(ParcelRemedy)
      .nullable()
      .transform((remedy) => remedy ?? 'money'),
  }),
])

/**
 * A second person of the desk gives what a colleague has prepared. The caller moves the money in the same transaction,
 * and refuses when it has come to another sum meanwhile.
 */
export async function approveDeskRefund(
  work: Work,
  input: OrdersRefund,
): Promise<Result<ApprovedRefund, ApproveDeskRefundError>> {
  const taken = await takeDeskRefund(work, input)
  if (!taken.ok) return taken
  const { id, orderId, parcelId, amountTiyin, preparedById, reasonCode, answerCipher } = taken.value
  if (preparedById === work.personId) return refuse('market.error.refundByYou')
  const own = await refuseOwnOrder(work, orderId, parcelId)
  if (own) return own
  await writeRefundClosed(work, taken.value, 'approved')
  const answer = answerCipher === null ? undefined : openAnswer(answerCipher, id)
  return ok({
    id,
    orderId,
    amountTiyin,
    preparedById,
    of: ofKind.parse({ ...taken.value, reason: reasonCode, answer }),
  })
}
