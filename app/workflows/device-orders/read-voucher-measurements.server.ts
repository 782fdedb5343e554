import { getMeasurements } from '~/domains/applications/index.server'
import type { KnownMeasurements } from '~/domains/vouchers/index.server'
import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'

const none: KnownMeasurements = { asked: false, text: null }

/**
 * What the application behind the person's own voucher says of measurements. An application is not changed once a
 * voucher stands on it.
 */
export async function readVoucherMeasurements(work: Work, voucherId: string): Promise<KnownMeasurements> {
  if (!isId(voucherId)) return none
  const [right] = await work.tx.$queryRaw<{ applicationId: string }[]>`
    select e.application_id as "applicationId" from voucher v join entitlement e on e.id = v.entitlement_id
    where v.id = ${voucherId}::uuid`
  const known = right && (await getMeasurements(work, right.applicationId))
  return known ?? none
}
