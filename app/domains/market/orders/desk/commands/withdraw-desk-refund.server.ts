import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type OrdersRefund, type TakeDeskRefundError, takeDeskRefund } from '../rows/take-desk-refund.server'
import { writeRefundClosed } from '../rows/write-refund-closed.server'

/** Nothing goes back. Any of the desk may, while it waits. */
export async function withdrawDeskRefund(
  work: Work,
  input: OrdersRefund,
): Promise<Result<null, TakeDeskRefundError>> {
  const taken = await takeDeskRefund(work, input)
  if (!taken.ok) return taken
  await writeRefundClosed(work, taken.value, 'withdrawn')
  return ok(null)
}
