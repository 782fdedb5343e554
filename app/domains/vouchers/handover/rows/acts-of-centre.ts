import { Prisma } from '~/platform/prisma/client'

/** The end of a statement about the signed acts of a centre: those that it has to answer, or those that are over. */
export const actsOfCentre = (centreCode: string | null, isOpen: boolean) => Prisma.sql`
  from handover_act a join device_order o on o.id = a.device_order_id join voucher v on v.id = o.voucher_id
    join entitlement e on e.id = v.entitlement_id join case_file c on c.id = e.application_id
    join maker m on m.id = o.maker_id
  where c.centre_code = ${centreCode} and ${
    isOpen
      ? Prisma.sql`a.status = 'recorded' and o.status = 'ready'`
      : Prisma.sql`(a.status in ('confirmed', 'refused', 'withdrawn') or a.status = 'recorded' and o.status <> 'ready')`
  }`
