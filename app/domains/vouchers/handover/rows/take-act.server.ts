import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { HandoverAct } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { type TakenOrder, takeOrderSide } from '../../claims/rows/take-claim.server'

export type TakeActError = 'vouchers.error.actNotFound' | 'sides.error.decideClaim'

export interface TakenAct extends TakenOrder {
  act: HandoverAct
}

/** An act for somebody of the centre that gave the voucher, with its order locked; nobody who stands on a side of it. */
export async function takeAct(work: Work, actId: string): Promise<Result<TakenAct, TakeActError>> {
  const find = () => work.asSystem(() => work.tx.handoverAct.findUnique({ where: { id: actId } }))
  const found = isId(actId) ? await find() : null
  // What only came with a code is nobody's to confirm.
  if (!found || found.status === 'attached') return refuse('vouchers.error.actNotFound')
  const taken = await takeOrderSide(work, found.deviceOrderId, ['centre'])
  if (!taken.ok)
    return taken.error === 'sides.error.decideClaim'
      ? refuse(taken.error)
      : refuse('vouchers.error.actNotFound')
  // As it stands under the lock.
  const act = await find()
  return act ? ok({ ...taken.value, act }) : refuse('vouchers.error.actNotFound')
}
