import { lockName } from '~/platform/lock-name.server'
import type { Prisma } from '~/platform/prisma/client'
import type { MandateBasis } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

type Wanted = Omit<Prisma.MandateUncheckedCreateInput, 'status'> & { basis: MandateBasis }

/** One in force that says the same to its last day; null when there is none. Nobody else looks for one meanwhile. */
export async function findLikeMandate(work: Work, wanted: Wanted): Promise<{ number: string } | null> {
  const { holderId, grantorIndex, basis, validUntil } = wanted
  await lockName(work, `mandateOf:${grantorIndex}`)
  return work.asSystem(() =>
    work.tx.mandate.findFirst({
      where: {
        ...{ status: 'in_force', holderId, grantorIndex, basis, validUntil },
        acts: { equals: wanted.acts as string[] },
        serviceGroups: { equals: wanted.serviceGroups as string[] },
      },
      select: { number: true },
    }),
  )
}
