import { recordAudit } from '~/domains/audit/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { nextContractPartStatus } from '../lifecycle'
import { lockPartRow } from '../rows/lock-part.server'
import { tellPartSide } from '../rows/tell.server'

/** The day of an invitation is over, and it was not answered. Run again it does nothing. For the portal. */
export async function expirePart(work: Work, { id }: { id: string }): Promise<boolean> {
  const part = await lockPartRow(work, id)
  const status = part && nextContractPartStatus(part.status, 'lapse')
  if (!part || !status || part.answerBy >= dayOf(work.now())) return false
  await work.tx.contractPart.update({ where: { id }, data: { status } })
  await recordAudit(work, { subject: id, action: 'contractPart.lapsed' })
  await tellPartSide(work, part, {
    ...{ side: 'coordinator', step: 'lapsed', template: 'notifications.contractPartLapsed' },
    variables: { number: part.number },
  })
  return true
}
