import { readMeasurementsIn } from '~/domains/applications/index.server'
import type { Context } from '~/domains/identity/context'
import type { KnownMeasurements } from '~/domains/vouchers/index.server'
import { isId } from '~/lib/ids'
import { type Tx, transaction } from '~/platform/db.server'

const none: KnownMeasurements = { asked: false, text: null }

/** What the application behind the person's own voucher says of measurements. */
export async function getVoucherMeasurements(
  context: Context,
  voucherId: string,
): Promise<KnownMeasurements> {
  if (!isId(voucherId)) return none
  return transaction(context, (tx) => getVoucherMeasurementsIn(tx, voucherId))
}

/** The same inside a transaction that is already open. An application is not changed once a voucher stands on it. */
export async function getVoucherMeasurementsIn(tx: Tx, voucherId: string): Promise<KnownMeasurements> {
  const voucher = await tx.voucher.findUnique({
    where: { id: voucherId },
    select: { entitlement: { select: { applicationId: true } } },
  })
  const known = voucher && (await readMeasurementsIn(tx, voucher.entitlement.applicationId))
  return known ?? none
}
