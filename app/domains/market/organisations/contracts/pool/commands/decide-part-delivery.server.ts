import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextContractPartStatus } from '../lifecycle'
import { type LockPartError, lockPart } from '../rows/lock-part.server'
import { tellPartSide } from '../rows/tell.server'
import { acceptedPieces } from '../rules'
import { sealPieceReason } from '../sealed.server'

export type DecidePartDeliveryError =
  | LockPartError
  | 'pool.error.moved'
  | 'pool.error.acceptedTooMany'
  | 'pool.error.reason'

export interface DecidePartDeliveryInput {
  partId: string
  /** Of the pieces that were brought last. */
  accepted: number
  /** Why the others are not; null where all are. */
  reason: string | null
}

/** Who holds the contract accepts so many of the pieces that were brought; the others are brought again. */
export async function decidePartDelivery(
  work: Work,
  { partId, accepted, reason }: DecidePartDeliveryInput,
): Promise<Result<{ isDone: boolean }, DecidePartDeliveryError>> {
  const locked = await lockPart(work, partId)
  if (!locked.ok) return locked
  const { part, side, personId } = locked.value
  if (side !== 'coordinator') return refuse('pool.error.notFound')
  const waiting = part.deliveries.find(({ answeredAt }) => answeredAt === null)
  if (!waiting) return refuse('pool.error.moved')
  const { id, pieces, attempt } = waiting
  if (accepted > pieces) return refuse('pool.error.acceptedTooMany', { count: pieces })
  const refused = pieces - accepted
  if (refused > 0 && reason === null) return refuse('pool.error.reason')
  const reasonCipher = refused > 0 && reason !== null ? sealPieceReason(reason, id) : null
  const isDone = part.status === 'accepted' && acceptedPieces(part) + accepted === part.quantity
  await work.asSystem(async () => {
    await work.tx.contractPartDelivery.updateMany({
      where: { id, answeredAt: null },
      data: {
        ...{ acceptedPieces: accepted, refusedPieces: refused, reasonCipher },
        ...{ answeredAt: work.now(), answeredById: personId },
      },
    })
    const status = isDone ? nextContractPartStatus(part.status, 'finish') : null
    if (status) await work.tx.contractPart.update({ where: { id: partId }, data: { status } })
  })
  await recordAudit(work, { subject: partId, action: 'contractPart.checked', details: { count: accepted } })
  await tellPartSide(work, part, {
    ...{ side: 'worker', step: `checked:${attempt}`, template: 'notifications.contractPartChecked' },
    variables: { number: part.number, count: accepted },
  })
  return ok({ isDone })
}
