import { getCaseVoucher, getCaseWait } from '~/domains/vouchers/index.server'
import type { SignedInContext } from '~/http/guards.server'
import { isoDay } from '~/lib/figures/iso-day'
import { nameDevices } from '~/views/names/name-devices.server'
import type { ShownWait } from './wait-panel'

/** The voucher that a case gave, fit for JSON; null when it gave none. */
export async function readVoucher(context: SignedInContext, caseId: string) {
  const voucher = await getCaseVoucher(context, caseId)
  if (!voucher) return null
  const nameOf = await nameDevices(context.locale, context.now())
  const { suspendedAt, status, changes, ceilingTiyin, deviceCode, ...facts } = voucher
  return {
    ...{ ...facts, deviceCode },
    device: nameOf(deviceCode),
    ceilingTiyin: String(ceilingTiyin),
    status: status === 'issued' && suspendedAt ? ('suspended' as const) : status,
    suspendedAt: suspendedAt?.toISOString() ?? null,
    issuedAt: voucher.issuedAt.toISOString(),
    validUntil: isoDay(voucher.validUntil),
    latestLastDay: isoDay(voucher.latestLastDay),
    changes: changes.map((change) => ({
      id: change.id,
      act: change.act,
      status: change.status,
      reasonCode: change.reasonCode,
      text: change.text,
      preparedById: change.preparedById,
      preparedAt: change.preparedAt.toISOString(),
      validUntil: isoDay(change.validUntil),
      lapsesOn: isoDay(change.lapsesOn),
      device: change.deviceCode && nameOf(change.deviceCode),
      ceilingTiyin: change.ceilingTiyin?.toString() ?? null,
    })),
  }
}

/** The right that waits for money, fit for JSON; null when none does. */
export async function readWait(context: SignedInContext, caseId: string): Promise<ShownWait | null> {
  const wait = await getCaseWait(context, caseId)
  if (!wait) return null
  const nameOf = await nameDevices(context.locale, context.now())
  const { deviceCode, sinceOn, endedAt, ...facts } = wait
  return {
    ...{ ...facts, device: nameOf(deviceCode), sinceOn: isoDay(sinceOn) },
    endedAt: endedAt?.toISOString() ?? null,
  }
}

export type ShownVoucher = NonNullable<Awaited<ReturnType<typeof readVoucher>>>
export type ShownVoucherChange = ShownVoucher['changes'][number]
