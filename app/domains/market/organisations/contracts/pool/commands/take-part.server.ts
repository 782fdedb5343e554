import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { nextContractPartStatus } from '../lifecycle'
import { type LockPartError, lockPart } from '../rows/lock-part.server'
import { readFreeUnits } from '../rows/read-free-units.server'
import { tellPartSide } from '../rows/tell.server'

export type TakePartError =
  | LockPartError
  | 'pool.error.moved'
  | 'pool.error.late'
  | 'pool.error.shopClosed'
  | 'pool.error.contractOver'
  | 'pool.error.beyondPace'

export interface TakePartInput {
  partId: string
  /** She knows that it is more than her weeks have free. */
  beyondPace: boolean
  /** The organisation may read the name of her shop. */
  showsName: boolean
}

/** The invited shop makes it. What is more than her weeks have free she takes by her own word alone. */
export async function takePart(
  work: Work,
  { partId, beyondPace, showsName }: TakePartInput,
): Promise<Result<null, TakePartError>> {
  const locked = await lockPart(work, partId)
  if (!locked.ok) return locked
  const { part, side, personId } = locked.value
  if (side !== 'worker') return refuse('pool.error.notFound')
  const status = nextContractPartStatus(part.status, 'accept')
  if (!status) return refuse('pool.error.moved')
  if (part.contract.status !== 'running') return refuse('pool.error.contractOver')
  if (part.seller.status !== 'approved') return refuse('pool.error.shopClosed')
  if (part.answerBy < dayOf(work.now())) return refuse('pool.error.late')
  const { sellerId, quantity, dueOn, number } = part
  await work.tx.$executeRaw`select 1 from seller where id = ${sellerId}::uuid for update`
  const free = (await readFreeUnits(work, [sellerId], dueOn))(sellerId)
  const isBeyond = free !== null && quantity > free
  if (isBeyond && !beyondPace) return refuse('pool.error.beyondPace', { count: free })
  await work.asSystem(() =>
    work.tx.contractPart.update({
      where: { id: partId },
      data: { status, answeredAt: work.now(), answeredById: personId, beyondPace: isBeyond, showsName },
    }),
  )
  await recordAudit(work, { subject: partId, action: 'contractPart.accepted' })
  await tellPartSide(work, part, {
    ...{ side: 'coordinator', step: 'answered', template: 'notifications.contractPartAccepted' },
    variables: { number },
  })
  return ok(null)
}
