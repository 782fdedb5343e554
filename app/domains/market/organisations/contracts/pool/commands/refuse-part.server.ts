import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextContractPartStatus } from '../lifecycle'
import { type LockPartError, lockPart } from '../rows/lock-part.server'
import { tellPartSide } from '../rows/tell.server'
import { sealPartWords } from '../sealed.server'

/** The invited shop does not make it, and says why. Its pieces are placed no more. */
export async function refusePart(
  work: Work,
  { partId, reason }: { partId: string; reason: string },
): Promise<Result<null, LockPartError | 'pool.error.moved'>> {
  const locked = await lockPart(work, partId)
  if (!locked.ok) return locked
  const { part, side, personId } = locked.value
  if (side !== 'worker') return refuse('pool.error.notFound')
  const status = nextContractPartStatus(part.status, 'refuse')
  if (!status) return refuse('pool.error.moved')
  const refusalCipher = sealPartWords(reason, 'refusal', partId)
  await work.asSystem(() =>
    work.tx.contractPart.update({
      where: { id: partId },
      data: { status, refusalCipher, answeredAt: work.now(), answeredById: personId },
    }),
  )
  await recordAudit(work, { subject: partId, action: 'contractPart.refused' })
  await tellPartSide(work, part, {
    ...{ side: 'coordinator', step: 'answered', template: 'notifications.contractPartRefused' },
    variables: { number: part.number },
  })
  return ok(null)
}
