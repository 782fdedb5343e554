import { recordAudit } from '~/domains/audit/index.server'
import { standsOn } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import type { MakerStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { mayReviewMakers } from '../policy'
import { findOrdersToRelease } from '../rows/find-orders-to-release.server'
import { type DecisionOfMaker, readDecisions } from '../rows/read-decisions.server'
import { findWorkshopSide } from '../rows/take-accreditation.server'

export interface MakerToReview {
  id: string
  name: string
  soato: string
  status: MakerStatus
  accreditedFrom: Date
  accreditedUntil: Date
  regions: string[]
  licences: { deviceCode: string; validFrom: Date; validUntil: Date }[]
  applications: { id: string; submittedAt: Date | null; status: string }[]
  decisions: DecisionOfMaker[]
  /** Orders that a suspension would release. */
  openOrders: number
  isOwn: boolean
}

/** A maker for the approver, with what was decided about her; null for none. Looking leaves an entry. */
export async function openReviewedMaker(
  work: Work,
  { makerId: id }: { makerId: string },
): Promise<MakerToReview | null> {
  if (!mayReviewMakers(work) || !isId(id)) return null
  const maker = await work.tx.maker.findUnique({
    where: { id },
    select: {
      ...{ id: true, name: true, soato: true, status: true, accreditedFrom: true, accreditedUntil: true },
      regions: true,
      licences: {
        select: { deviceCode: true, validFrom: true, validUntil: true },
        orderBy: [{ deviceCode: 'asc' }, { validFrom: 'asc' }],
      },
      accreditations: {
        where: { submittedAt: { not: null } },
        select: { id: true, submittedAt: true, status: true },
        orderBy: { submittedAt: 'desc' },
      },
    },
  })
  if (!maker) return null
  await recordAudit(work, { subject: id, action: 'accreditation.viewed' })
  const { accreditations: applications, ...shown } = maker
  return {
    ...{ ...shown, applications },
    decisions: await readDecisions(work, { makerId: id }),
    openOrders: (await work.asSystem(() => findOrdersToRelease(work, id))).length,
    isOwn: standsOn(await findWorkshopSide(work, { applicantId: null, makerId: id }), work),
  }
}
