import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextContractPartStatus } from '../lifecycle'
import { type LockPartError, lockPart } from '../rows/lock-part.server'
import { tellPartSide } from '../rows/tell.server'
import { sealPartWords } from '../sealed.server'

/**
 * Who holds the contract takes back an invitation; what was accepted either shop takes or gives back, for a reason that
 * the other reads. What is not made can be placed with somebody else.
 */
export async function withdrawPart(
  work: Work,
  { partId, reason }: { partId: string; reason: string | null },
): Promise<Result<null, LockPartError | 'pool.error.moved'>> {
  const locked = await lockPart(work, partId)
  if (!locked.ok) return locked
  const { part, side } = locked.value
  const status = nextContractPartStatus(part.status, 'withdraw')
  const isInvited = part.status === 'invited'
  // The page that sent no reason was of an invitation, which was accepted meanwhile.
  if (!status || (isInvited ? side === 'worker' : reason === null)) return refuse('pool.error.moved')
  const endCipher = isInvited ? null : sealPartWords(reason, 'end', partId)
  await work.asSystem(() =>
    work.tx.contractPart.update({
      where: { id: partId },
      data: { status, endedAt: work.now(), endSide: side, endCipher },
    }),
  )
  await recordAudit(work, { subject: partId, action: 'contractPart.withdrawn' })
  await tellPartSide(work, part, {
    ...{ side: side === 'worker' ? 'coordinator' : 'worker', step: 'withdrawn' },
    ...{ template: 'notifications.contractPartWithdrawn', variables: { number: part.number } },
  })
  return ok(null)
}
