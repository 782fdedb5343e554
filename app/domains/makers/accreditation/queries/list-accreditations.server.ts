import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { AccreditationStatus } from '~/platform/prisma/enums'

export interface AccreditationInList {
  id: string
  name: string
  soato: string
  status: AccreditationStatus
  submittedAt: Date
  kinds: number
  /** Another term of a maker who is there already. */
  isRenewal: boolean
  /** A decision is prepared, and another approver is to look at it. */
  isPrepared: boolean
  /** An appeal waits for an answer. */
  isAppealed: boolean
}

/** Every application that was sent, those that wait longest first. */
export function listAccreditations(context: Context): Promise<AccreditationInList[]> {
  if (context.role !== 'approver') return Promise.resolve([])
  return transaction(context, async (work) => {
    const rows = await work.tx.accreditation.findMany({
      where: { submittedAt: { not: null } },
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      select: {
        ...{ id: true, name: true, soato: true, status: true, submittedAt: true, deviceCodes: true },
        makerId: true,
        decisions: { select: { status: true, act: true, appeal: { select: { status: true } } } },
      },
    })
    return rows.map(({ submittedAt, deviceCodes, makerId, decisions, ...row }) => ({
      ...row,
      submittedAt: submittedAt ?? new Date(0),
      kinds: deviceCodes.length,
      isRenewal: makerId !== null && row.status !== 'accredited',
      isPrepared: decisions.some(({ status }) => status === 'prepared'),
      isAppealed: decisions.some(({ appeal }) => appeal?.status === 'filed'),
    }))
  })
}
