import { getMakerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type Prepared, type PreparedKind, type TakeError, takePrepared } from './take-prepared.server'

export type ApproveError = TakeError | 'settlement.error.byYou' | 'sides.error.payMaker'

/** The same for approving: a second person does it, who is nobody of a maker's. */
export async function approvePrepared(
  work: Work,
  kind: PreparedKind,
  id: string,
): Promise<Result<Prepared & { closedById: string }, ApproveError>> {
  const taken = await takePrepared(work, kind, id)
  if (!taken.ok) return taken
  if (taken.value.preparedById === work.personId) return refuse('settlement.error.byYou')
  const own = refuseBothSides('payMaker', work, await getMakerFamily(work, taken.value.makerIds))
  return own ?? ok(taken.value)
}
