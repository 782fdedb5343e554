import { recordAudit } from '~/domains/audit/index.server'
import type { Work } from '~/platform/work.server'
import { nextContractPartStatus } from '../lifecycle'
import { tellPartSide } from './tell.server'

/** With its contract what is open of its parts ends, and who was to make them is told. */
export async function endParts(work: Work, contractId: string): Promise<void> {
  const parts = await work.asSystem(() =>
    work.tx.contractPart.findMany({
      where: { contractId, status: { in: ['invited', 'accepted'] } },
      orderBy: { position: 'asc' },
    }),
  )
  for (const part of parts) {
    const status = nextContractPartStatus(part.status, 'withdraw')
    if (!status) continue
    await work.asSystem(() =>
      work.tx.contractPart.update({ where: { id: part.id }, data: { status, endedAt: work.now() } }),
    )
    await recordAudit(work, { subject: part.id, action: 'contractPart.withdrawn' })
    await tellPartSide(work, part, {
      ...{ side: 'worker', step: 'ended', template: 'notifications.contractPartEnded' },
      variables: { number: part.number },
    })
  }
}
