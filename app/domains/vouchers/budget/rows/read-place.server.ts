import type { Work } from '~/platform/work.server'

/** The place of one who waits in her queue, from 1. With the portal's eyes: who stands before her is hidden from her. */
export async function readPlace(work: Work, entitlementId: string): Promise<number> {
  const [row] = await work.asSystem(
    () => work.tx.$queryRaw<[{ place: bigint }]>`
      select count(*) as place from budget_wait w join budget_wait own
          on (own.region_code, own.group_code) = (w.region_code, w.group_code)
        where own.entitlement_id = ${entitlementId}::uuid and w.status = 'waiting'
          and (w.urgency, w.since_on, w.ordinal) <= (own.urgency, own.since_on, own.ordinal)`,
  )
  return Number(row.place)
}
