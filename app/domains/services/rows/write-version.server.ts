import { type AuditAct, recordAudit } from '~/domains/audit/index.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

type VersionAct = Extract<AuditAct, `serviceVersion.${string}`>

/** Changes a version that is locked, and leaves an entry of what was done to it. */
export async function writeVersion(
  work: Work,
  { serviceCode, number }: { serviceCode: string; number: number },
  act: VersionAct,
  data: Prisma.ServiceVersionUncheckedUpdateInput,
): Promise<void> {
  await work.tx.serviceVersion.update({
    where: { serviceCode_number: { serviceCode, number } },
    data: { ...data, revision: { increment: 1 } },
  })
  await recordAudit(work, { action: act, subject: serviceCode, details: { journeyVersion: number } })
}
