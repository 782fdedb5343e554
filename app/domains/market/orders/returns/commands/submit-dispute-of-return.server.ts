import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { escalateReturn } from '../escalate-return.server'
import { type BuyersReturn, type ReturnMoveError, takeBuyersReturn } from '../move-return.server'

export type SubmitDisputeOfReturnError = ReturnMoveError | 'sides.error.confirmParcel'

/** The buyer does not agree with a refusal or an offer: the desk decides. Begin it by `performAsBuyer`. */
export async function submitDisputeOfReturn(
  work: Work,
  { message, ...of }: BuyersReturn & { message: string },
): Promise<Result<null, SubmitDisputeOfReturnError>> {
  const taken = await takeBuyersReturn(work, of, 'escalate')
  if (!taken.ok) return taken
  const { parcel, goods } = taken.value
  // While her seller may still answer, and what she sent is under way, she waits until the day.
  if (goods.status !== 'offered' && goods.status !== 'refused') return refuse('returns.error.moved')
  await escalateReturn(work, parcel, { goods, message })
  return ok(null)
}
