import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type TakeMakerOrderError, takeMakerOrder } from '../../rows/take-maker-order.server'
import { withdrawAct } from '../rows/withdraw-act.server'

/** The maker takes an act back that was a mistake: another photograph, another device. */
export async function withdrawRecordedAct(
  work: Work,
  { deviceOrderId }: { deviceOrderId: string },
): Promise<Result<null, TakeMakerOrderError | 'vouchers.error.actMoved'>> {
  const taken = await takeMakerOrder(work, deviceOrderId)
  if (!taken.ok) return taken
  return (await withdrawAct(work, deviceOrderId)) ? ok(null) : refuse('vouchers.error.actMoved')
}
