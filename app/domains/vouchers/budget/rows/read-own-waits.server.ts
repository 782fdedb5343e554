import type { Prisma } from '~/platform/prisma/client'
import type { BudgetUrgency } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { BeneficiaryName } from '../../beneficiary.server'
import { openWaitName } from '../sealed.server'
import { readPlace } from './read-place.server'

export interface OwnWait {
  applicationId: string
  deviceCode: string
  /** Whom the device is for; null when that is the holder. */
  beneficiary: BeneficiaryName | null
  urgency: BudgetUrgency
  sinceOn: Date
  /** From 1: who is served before her, and she. */
  place: number
}

/** Rights of the person who acts that wait for money, the first decided first. */
export async function readOwnWaits(work: Work, where: Prisma.BudgetWaitWhereInput): Promise<OwnWait[]> {
  const own = await work.tx.budgetWait.findMany({
    where: { ...where, personId: work.personId ?? '', status: 'waiting' },
    orderBy: { ordinal: 'asc' },
    include: { entitlement: { select: { applicationId: true } } },
  })
  const waits: OwnWait[] = []
  for (const { entitlement, entitlementId, beneficiaryCipher, ...wait } of own)
    waits.push({
      ...{ applicationId: entitlement.applicationId, deviceCode: wait.deviceCode },
      ...{ urgency: wait.urgency, sinceOn: wait.sinceOn },
      beneficiary: openWaitName(beneficiaryCipher, entitlementId),
      place: await readPlace(work, entitlementId),
    })
  return waits
}
