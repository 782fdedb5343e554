import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { DeviceClaimKind, DeviceClaimOutcome, DeviceClaimStatus } from '~/platform/prisma/enums'
import { mayDecideClaims } from '../../policy'

export interface Dispute {
  id: string
  kind: DeviceClaimKind
  status: DeviceClaimStatus
  outcome: DeviceClaimOutcome | null
  decideBy: Date
  disputedAt: Date
  orderNumber: string
  deviceCode: string
  makerName: string
}

export const disputesPerPage = 20

/** The disputes of a centre: those that it has to decide, what is due first, or those that are over. */
export async function listDisputes(
  context: Context,
  { isOpen, page }: { isOpen: boolean; page: number },
): Promise<{ disputes: Dispute[]; total: number; openTotal: number }> {
  if (!mayDecideClaims(context)) return { disputes: [], total: 0, openTotal: 0 }
  return transaction(context, (work) =>
    // The centre sees no orders otherwise: what is its own stands in the statement.
    work.asSystem(async () => {
      const counted = await work.tx.$queryRaw<[{ open: number; closed: number }]>`
        select count(*) filter (where q.status = 'disputed')::int as open,
          count(*) filter (where q.status <> 'disputed')::int as closed
        from device_claim q join device_order o on o.id = q.device_order_id join voucher v on v.id = o.voucher_id
          join entitlement e on e.id = v.entitlement_id join case_file c on c.id = e.application_id
        where c.centre_code = ${context.organisationId} and q.disputed_at is not null`
      const disputes = await work.tx.$queryRaw<Dispute[]>`
        select q.id, q.kind::text as kind, q.status::text as status, q.outcome::text as outcome,
          q.decide_by as "decideBy", q.disputed_at as "disputedAt", o.number as "orderNumber",
          o.device_code as "deviceCode", m.name as "makerName"
        from device_claim q join device_order o on o.id = q.device_order_id join voucher v on v.id = o.voucher_id
          join entitlement e on e.id = v.entitlement_id join case_file c on c.id = e.application_id
          join maker m on m.id = o.maker_id
        where c.centre_code = ${context.organisationId} and q.disputed_at is not null
          and (q.status = 'disputed') = ${isOpen}
        order by case when ${isOpen} then q.decide_by end, q.disputed_at desc, q.id
        limit ${disputesPerPage} offset ${(page - 1) * disputesPerPage}`
      const [{ open, closed }] = counted
      return { disputes, total: isOpen ? open : closed, openTotal: open }
    }),
  )
}
