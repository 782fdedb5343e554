import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { escalateReturn } from '../escalate-return.server'
import { type ReturnMoveError, takeSellersReturn } from '../move-return.server'

export type SubmitContestError = ReturnMoveError | 'sides.error.sendParcel'

/** What came back is not what was agreed on, the seller says: the desk decides. */
export async function submitContest(
  work: Work,
  { message, ...of }: { parcelId: string; returnId: string; message: string },
): Promise<Result<null, SubmitContestError>> {
  const taken = await takeSellersReturn(work, of, 'escalate')
  if (!taken.ok) return taken
  const { parcel, goods } = taken.value
  if (goods.status !== 'sent') return refuse('returns.error.moved')
  await escalateReturn(work, parcel, { goods, message })
  return ok(null)
}
