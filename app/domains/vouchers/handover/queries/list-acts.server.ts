import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { HandoverActStatus } from '~/platform/prisma/enums'
import { mayDecideClaims } from '../../policy'
import { actsOfCentre } from '../rows/acts-of-centre'

export interface WaitingAct {
  id: string
  status: HandoverActStatus
  recordedAt: Date
  confirmBy: Date
  orderNumber: string
  deviceCode: string
  makerName: string
}

export const actsPerPage = 20

/** Signed acts of hand-overs without a code: those that the centre has to answer, what is due first, or those that are over. */
export async function listActs(
  context: Context,
  { isOpen, page }: { isOpen: boolean; page: number },
): Promise<{ acts: WaitingAct[]; total: number; openTotal: number }> {
  if (!mayDecideClaims(context)) return { acts: [], total: 0, openTotal: 0 }
  return transaction(context, (work) =>
    // The centre sees no orders otherwise: what is its own stands in the statement.
    work.asSystem(async () => {
      const count = async (open: boolean) => {
        const [row] = await work.tx.$queryRaw<[{ count: number }]>`
          select count(*)::int as count ${actsOfCentre(context.organisationId, open)}`
        return row.count
      }
      const openTotal = await count(true)
      const total = isOpen ? openTotal : await count(false)
      const acts = await work.tx.$queryRaw<WaitingAct[]>`
        select a.id, a.status::text as status, a.recorded_at as "recordedAt", a.confirm_by as "confirmBy",
          o.number as "orderNumber", o.device_code as "deviceCode", m.name as "makerName"
        ${actsOfCentre(context.organisationId, isOpen)}
        order by case when ${isOpen} then a.confirm_by end, a.recorded_at desc, a.id
        limit ${actsPerPage} offset ${(page - 1) * actsPerPage}`
      return { acts, total, openTotal }
    }),
  )
}
