import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { DeviceOrderStatus, VoucherStatus } from '~/platform/prisma/enums'
import { type BeneficiaryName, openBeneficiary } from '../beneficiary.server'
import { liveOrderStatuses } from '../lifecycle'

export interface WalletVoucher {
  id: string
  number: string
  /** Whom the device is for; null when that is the holder. */
  beneficiary: BeneficiaryName | null
  deviceCode: string
  ceilingTiyin: bigint
  status: VoucherStatus
  validUntil: Date
  /** From then on it takes no new order; null while it can be used. */
  suspendedAt: Date | null
  /** The order that holds it now or has used it; null when none does. */
  order: { id: string; status: DeviceOrderStatus } | null
}

/** The person's own vouchers: those that can be used first, then the latest. */
export async function listVouchers(context: Context): Promise<WalletVoucher[]> {
  const rows = await transaction(context, (tx) =>
    tx.voucher.findMany({
      where: { personId: context.personId ?? '' },
      orderBy: [{ status: 'asc' }, { issuedAt: 'desc' }, { id: 'asc' }],
      take: 100,
      select: {
        id: true,
        number: true,
        beneficiaryCipher: true,
        deviceCode: true,
        ceilingTiyin: true,
        status: true,
        validUntil: true,
        suspendedAt: true,
        orders: {
          where: { status: { in: [...liveOrderStatuses] } },
          select: { id: true, status: true },
          take: 1,
        },
      },
    }),
  )
  return rows.map(({ orders, beneficiaryCipher, ...voucher }) => ({
    ...voucher,
    beneficiary: openBeneficiary(beneficiaryCipher, voucher.id),
    order: orders[0] ?? null,
  }))
}
