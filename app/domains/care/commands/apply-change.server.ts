import { recordAudit } from '~/domains/audit/index.server'
import { addDays } from '~/platform/clock.server'
import type { ProvisionChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { nextProvisionStatus } from '../lifecycle'

/** What a later decision makes of what was given: in its transaction, and only with it. */
export async function applyChange(
  work: Work,
  { change, decisionId }: { change: ProvisionChange; decisionId: string },
): Promise<void> {
  const { id, provisionId, act, fromOn } = change
  await work.asSystem(async () => {
    await work.tx.provisionChange.update({
      where: { id },
      data: { status: 'decided', decisionId, closedById: work.personId, closedAt: work.now() },
    })
    const { status: before } = await work.tx.provision.findUniqueOrThrow({ where: { id: provisionId } })
    const status = act === 'change' ? before : nextProvisionStatus(before, act)
    if (!status) throw new Error(`${act} of what is ${before}`)
    await work.tx.provision.update({
      where: { id: provisionId },
      data: { status, version: { increment: 1 }, ...(act === 'end' && { endedOn: addDays(fromOn, -1) }) },
    })
  })
  await recordAudit(work, {
    subject: provisionId,
    action: 'provision.changed',
    details: { provisionAct: act, fromOn: fromOn.toISOString().slice(0, 10) },
  })
}
