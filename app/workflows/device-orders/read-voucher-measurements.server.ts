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
  const voucher = await work.tx.voucher.findUnique({
    where: { id: voucherId },
    select: { entitlement: { select: { applicationId: true } } },
  })
  const known = voucher && (await getMeasurements(work, voucher.entitlement.applicationId))
  return known ?? none
}
