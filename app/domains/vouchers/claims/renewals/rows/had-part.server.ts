import type { DeviceRenewal } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** True when who acts prepared or decided the refusal that this renewal appeals. */
export async function hadPart(work: Work, { appealOfId }: DeviceRenewal): Promise<boolean> {
  if (!appealOfId) return false
  const earlier = await work.asSystem(() =>
    work.tx.deviceRenewal.findUniqueOrThrow({
      where: { id: appealOfId },
      select: { preparedById: true, decidedById: true },
    }),
  )
  return work.personId === earlier.preparedById || work.personId === earlier.decidedById
}
