import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import { transaction } from '~/platform/db.server'
import type { DeviceOrderStatus, VoucherStatus } from '~/platform/prisma/enums'
import { mayReadMoney } from '../policy'

export interface FoundVoucher {
  id: string
  number: string
  deviceCode: string
  ceilingTiyin: bigint
  status: VoucherStatus
  issuedAt: Date
  validUntil: Date
  /** Tiyin that stands on the voucher's account now. */
  balanceTiyin: bigint
  orders: {
    id: string
    number: string
    makerName: string
    status: DeviceOrderStatus
    voucherPartTiyin: bigint
    topUpTiyin: bigint
    placedAt: Date
  }[]
}

/** A voucher for the money staff, without the person's name. Null when there is none, or it is not theirs to see. */
export async function findVoucherByNumber(context: Context, number: string): Promise<FoundVoucher | null> {
  if (!mayReadMoney(context)) return null
  return transaction(context, async (tx) => {
    const row = await tx.voucher.findUnique({ where: { number } })
    if (!row) return null
    const orders = await tx.deviceOrder.findMany({
      where: { voucherId: row.id },
      orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
    })
    const makers = await tx.maker.findMany({
      where: { id: { in: orders.map(({ makerId }) => makerId) } },
      select: { id: true, name: true },
    })
    const balanceTiyin = await getBalance(tx, accountCode.voucher(row.id))
    await recordAudit(tx, {
      subject: row.personId,
      action: 'person.fileRead',
      details: { voucherId: row.id },
    })
    const { id, deviceCode, ceilingTiyin, status, issuedAt, validUntil } = row
    return {
      ...{ id, number, deviceCode, ceilingTiyin, status, issuedAt, validUntil, balanceTiyin },
      orders: orders.map((order) => ({
        id: order.id,
        number: order.number,
        makerName: makers.find((maker) => maker.id === order.makerId)?.name ?? '',
        status: order.status,
        voucherPartTiyin: order.voucherPartTiyin,
        topUpTiyin: order.topUpTiyin,
        placedAt: order.placedAt,
      })),
    }
  })
}
