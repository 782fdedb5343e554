import type { ProvisionChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { lockProvision } from './lock-provision.server'

/** What waits for a decision on what a case gave; null when nothing does. Locked by what was given. */
export async function lockChange(work: Work, caseId: string): Promise<ProvisionChange | null> {
  const provision = await lockProvision(work, caseId)
  if (!provision) return null
  return work.tx.provisionChange.findFirst({ where: { provisionId: provision.id, status: 'prepared' } })
}
