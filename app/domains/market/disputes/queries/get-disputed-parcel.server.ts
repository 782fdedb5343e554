import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { isDesk } from '../../policy'

/** The parcel and the order that a dispute is about, for the desk; null when there is none. */
export async function getDisputedParcel(
  context: Context,
  problemId: string | undefined,
): Promise<{ parcelId: string; orderId: string } | null> {
  if (!isDesk(context) || !isId(problemId)) return null
  const found = await transaction(context, (tx) =>
    tx.parcelProblem.findUnique({
      where: { id: problemId },
      select: { parcelId: true, parcel: { select: { orderId: true } } },
    }),
  )
  return found && { parcelId: found.parcelId, orderId: found.parcel.orderId }
}
