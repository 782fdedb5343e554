import type { Context } from '~/domains/identity/context'
import { mayReadMoney } from '~/domains/vouchers/index.server'
import { transaction } from '~/platform/db.server'
import { Prisma } from '~/platform/prisma/client'

export interface FastHandOver {
  orderId: string
  orderNumber: string
  makerName: string
  deviceCode: string
  /** The case that the right came from; null when it is not known. */
  caseNumber: string | null
  placedAt: Date
  handedOverAt: Date
  /** Working days that a device of the kind takes to make. */
  makingDays: number
}

const pageSize = 50

export const fastHandOverSorts = ['placed', 'handed', 'took'] as const
type FastHandOverSort = (typeof fastHandOverSorts)[number]

const orders: Record<FastHandOverSort, Prisma.Sql> = {
  placed: Prisma.sql`o.placed_at`,
  handed: Prisma.sql`o.handed_over_at`,
  took: Prisma.sql`o.handed_over_at - o.placed_at`,
}

/**
 * Devices that were handed over sooner after the order than one of their kind can be made: for finance officer and
 * auditor to look into, the latest first; nothing is blocked. So many working days never take fewer calendar days; a
 * device that needs no making takes an hour at least.
 */
export async function listFastHandOvers(
  context: Context,
  {
    page,
    by = null,
    descending = true,
  }: { page: number; by?: FastHandOverSort | null; descending?: boolean },
): Promise<{ items: FastHandOver[]; total: number; pageSize: number }> {
  if (!mayReadMoney(context)) return { items: [], total: 0, pageSize }
  const order = orders[by ?? 'handed']
  const direction = by === null || descending ? Prisma.sql`desc` : Prisma.sql`asc`
  // Who sees money sees no cases: of the case only its number is shown.
  const rows = await transaction(context, (work) =>
    work.asSystem(
      () => work.tx.$queryRaw<(FastHandOver & { total: number })[]>`
        select o.id as "orderId", o.number as "orderNumber", m.name as "makerName", o.device_code as "deviceCode",
          a.number as "caseNumber", o.placed_at as "placedAt", o.handed_over_at as "handedOverAt",
          k.making_working_days as "makingDays", count(*) over ()::int as total
          from device_order o
          join maker m on m.id = o.maker_id
          join device_kind k on k.code = o.device_code
          join voucher v on v.id = o.voucher_id
          join entitlement e on e.id = v.entitlement_id
          left join case_file a on a.id = e.application_id
         where o.status = 'handed_over'
           and o.handed_over_at - o.placed_at
             < greatest(make_interval(days => k.making_working_days), interval '1 hour')
         order by ${order} ${direction}, o.id ${direction}
         limit ${pageSize}::int offset ${(page - 1) * pageSize}::int`,
    ),
  )
  return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0, pageSize }
}
