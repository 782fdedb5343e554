import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import type { VoucherAct, VoucherChangeStatus, VoucherStatus } from '~/platform/prisma/enums'
import { liveOrderStatuses, possibleVoucherActs } from '../../lifecycle'
import { readLatestLastDay } from '../rows/find-change-obstacle.server'
import { openVoucherChangeText } from '../sealed.server'

export interface VoucherChangeLine {
  id: string
  act: VoucherAct
  status: VoucherChangeStatus
  /** Null unless the last day is corrected. */
  validUntil: Date | null
  /** Null unless it is replaced. */
  deviceCode: string | null
  ceilingTiyin: bigint | null
  reasonCode: string
  text: string
  preparedById: string
  preparedAt: Date
  lapsesOn: Date
  /** Null while it waits. */
  closedAt: Date | null
}

export interface CaseVoucher {
  id: string
  number: string
  deviceCode: string
  ceilingTiyin: bigint
  status: VoucherStatus
  suspendedAt: Date | null
  issuedAt: Date
  validUntil: Date
  /** The latest day that could be its last one, midnight UTC. */
  latestLastDay: Date
  /** Order that holds or has used it; null when none does. */
  orderNumber: string | null
  /** True when anything was ever ordered with it, or with one before it. */
  hasOrders: boolean
  /** The latest first; those of the vouchers that it stands in the place of, too. */
  changes: VoucherChangeLine[]
  possible: VoucherAct[]
  /** Code of the language in which the holder reads. */
  language: string
}

/** The voucher that a case gave, as it is now; null when it gave none, or it is not the reader's to see. */
export async function getCaseVoucher(context: Context, caseId: string): Promise<CaseVoucher | null> {
  if (!isId(caseId)) return null
  return transaction(context, async (work) => {
    // The latest: a case gives another one where a device is renewed early.
    const voucher = await work.tx.voucher.findFirst({
      where: { entitlement: { applicationId: caseId }, replacedBy: null },
      orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
      include: {
        orders: { where: { status: { in: [...liveOrderStatuses] } }, select: { number: true } },
      },
    })
    if (!voucher) return null
    // The centre sees no orders, but what became of the vouchers.
    const held = await work.tx.voucherEvent.findFirst({
      where: { type: 'voucher.held', voucher: { entitlement: { applicationId: caseId } } },
      select: { id: true },
    })
    const changes = await work.tx.voucherChange.findMany({
      where: { caseId },
      orderBy: [{ preparedAt: 'desc' }, { ordinal: 'desc' }],
    })
    const holder = await work.tx.person.findUnique({
      where: { id: voucher.personId },
      select: { preferredLocale: true },
    })
    const { id, number, deviceCode, ceilingTiyin, status, suspendedAt, issuedAt, validUntil } = voucher
    return {
      ...{ id, number, deviceCode, ceilingTiyin, status, suspendedAt, issuedAt, validUntil },
      latestLastDay: await readLatestLastDay(work, voucher),
      orderNumber: voucher.orders[0]?.number ?? null,
      hasOrders: held !== null,
      changes: changes.map(({ textCipher, ...change }) => ({
        ...change,
        text: openVoucherChangeText(textCipher, change.id),
      })),
      possible: possibleVoucherActs(voucher),
      language: holder?.preferredLocale ?? '',
    }
  })
}
