import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { ProvisionChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { followDecisions } from '../rows/follow-decisions.server'

/** What a later decision makes of what was given: in its transaction, and only with it. */
export async function applyChange(
  work: Work,
  { change, decisionId }: { change: ProvisionChange; decisionId: string },
): Promise<void> {
  const { id, provisionId, act, fromOn } = change
  await work.asSystem(async () => {
    const { untilOn } = await work.tx.provision.findUniqueOrThrow({ where: { id: provisionId } })
    await work.tx.provisionChange.update({
      where: { id },
      data: {
        ...{ status: 'decided', decisionId, closedById: work.personId, closedAt: work.now() },
        untilBefore: change.untilOn && untilOn,
      },
    })
  })
  await followDecisions(work, provisionId)
  await recordAudit(work, {
    subject: provisionId,
    action: 'provision.changed',
    details: { provisionAct: act, fromOn: isoDay(fromOn) },
  })
}
