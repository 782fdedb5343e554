import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'

/**
 * The voucher of a kind that somebody can spend, for a clerk who helps her: at the desk one that the clerk's own centre
 * gave, on 1140 by the centre that she names. Null where there is none.
 */
export async function findVoucherToHelp(
  work: Work,
  { pinfl, deviceCode, centreCode }: { pinfl: string; deviceCode: string; centreCode: string },
): Promise<{ id: string; serviceCode: string } | null> {
  const pinflIndex = blindIndex('pinfl', pinfl)
  const [found] = await work.asSystem(
    () => work.tx.$queryRaw<{ id: string; serviceCode: string }[]>`
      select v.id, c.service_code as "serviceCode"
      from voucher v join person p on p.id = v.person_id join entitlement e on e.id = v.entitlement_id
        join case_file c on c.id = e.application_id
      where p.pinfl_index = ${pinflIndex} and v.device_code = ${deviceCode} and c.centre_code = ${centreCode}
        and v.status in ('issued', 'held')
      order by v.status, v.issued_at desc limit 1`,
  )
  return found ?? null
}
