import type { Work } from '~/platform/work.server'

interface HelpedVoucher {
  id: string
  /** That she applied to. */
  centreCode: string
  /** The order that is ready on it; null for none. */
  readyOrderId: string | null
}

/** The voucher of a kind that somebody has, with the portal's eyes: what is ready first. Null where she has none. */
export async function findHelpedVoucher(
  work: Work,
  personId: string,
  deviceCode: string,
): Promise<HelpedVoucher | null> {
  const [voucher] = await work.asSystem(
    () => work.tx.$queryRaw<HelpedVoucher[]>`
      select v.id, c.centre_code as "centreCode", o.id as "readyOrderId"
      from voucher v join entitlement e on e.id = v.entitlement_id join case_file c on c.id = e.application_id
        left join device_order o on o.voucher_id = v.id and o.status = 'ready'
      where v.person_id = ${personId}::uuid and v.device_code = ${deviceCode} and v.status in ('issued', 'held')
      order by o.id is null, v.issued_at desc limit 1`,
  )
  return voucher ?? null
}
