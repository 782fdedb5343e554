import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'

/** What the caller wrote about a device of hers, with the answer and, where it is hidden, why; null while nothing. */
export async function getOwnReview(context: Context, deviceOrderId: string) {
  const { personId } = context
  if (!personId || !isId(deviceOrderId)) return null
  return transaction(context, ({ tx }) =>
    tx.deviceReview.findFirst({
      where: { deviceOrderId, personId },
      select: {
        ...{ id: true, stars: true, text: true, status: true, version: true, answer: true },
        ...{ writtenAt: true, changedAt: true, hiddenReason: true },
      },
    }),
  )
}
