import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'

export interface FollowedVoucher {
  id: string
  personId: string
  deviceCode: string
  issuedAt: Date
}

/**
 * Vouchers that whoever acts may follow under a mandate in force, of the services that it is for; the latest first. One of
 * them by `voucherId`, or those of one mandate. Of a protected case nobody but its applicant learns.
 */
export function findFollowed(
  work: Work,
  { voucherId, mandateId }: { voucherId: string | null; mandateId: string | null },
): Promise<FollowedVoucher[]> {
  const { personId } = work
  if (!personId) return Promise.resolve([])
  return work.asSystem(
    () => work.tx.$queryRaw<FollowedVoucher[]>`
      select v.id, v.person_id as "personId", v.device_code as "deviceCode", v.issued_at as "issuedAt"
        from mandate m
        join person p on p.pinfl_index = m.grantor_index
        join voucher v on v.person_id = p.id
        join entitlement e on e.id = v.entitlement_id
        join case_file c on c.id = e.application_id
        join service s on s.code = c.service_code
       where m.holder_id = ${personId}::uuid and m.status = 'in_force' and 'follow' = any (m.acts)
         and m.valid_until >= ${dayOf(work.now())}::date and not c.is_protected
         and (cardinality(m.service_groups) = 0 or s."group" = any (m.service_groups))
         and (${voucherId}::uuid is null or v.id = ${voucherId}::uuid)
         and (${mandateId}::uuid is null or m.id = ${mandateId}::uuid)
       order by v.issued_at desc, v.id desc limit 50`,
  )
}
