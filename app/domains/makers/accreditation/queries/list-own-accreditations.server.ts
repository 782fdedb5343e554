import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { AccreditationStatus, MakerStatus } from '~/platform/prisma/enums'
import { applicantOf } from '../policy'
import { type DecisionOfMaker, readDecisions } from '../rows/read-decisions.server'

export interface OwnAccreditations {
  /** The maker that the actor works for; null for a newcomer. */
  maker: {
    name: string
    status: MakerStatus
    accreditedFrom: Date
    accreditedUntil: Date
    regions: string[]
    licences: { deviceCode: string; validFrom: Date; validUntil: Date }[]
    /** What two decided about it besides applications. */
    decisions: DecisionOfMaker[]
  } | null
  applications: {
    id: string
    name: string
    status: AccreditationStatus
    createdAt: Date
    submittedAt: Date | null
  }[]
}

/** How a workshop stands, and what it asked for, the latest first. */
export function listOwnAccreditations(context: Context): Promise<OwnAccreditations> {
  const by = applicantOf(context)
  if (!by) return Promise.resolve({ maker: null, applications: [] })
  const { makerId, applicantId } = by
  return transaction(context, async (work) => {
    const applications = await work.tx.accreditation.findMany({
      where: makerId ? { makerId } : { applicantId },
      orderBy: { createdAt: 'desc' },
      select: { id: true, name: true, status: true, createdAt: true, submittedAt: true },
    })
    if (!makerId) return { maker: null, applications }
    const maker = await work.tx.maker.findUnique({
      where: { id: makerId },
      select: {
        ...{ name: true, status: true, accreditedFrom: true, accreditedUntil: true, regions: true },
        licences: {
          select: { deviceCode: true, validFrom: true, validUntil: true },
          orderBy: [{ deviceCode: 'asc' }, { validFrom: 'asc' }],
        },
      },
    })
    const decisions = await readDecisions(work, { makerId })
    return { maker: maker && { ...maker, decisions }, applications }
  })
}
