import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { renewableOnOf } from '../../../rules'
import { withoutDraft } from '../../rows/without-draft'
import { describeRenewal, type RenewalFile, renewalParts } from '../rows/describe-renewal.server'
import { mayAskRenewal } from '../rules'

export interface RenewalsOfDevice {
  orderId: string
  number: string
  voucherId: string
  deviceCode: string
  /** End of the service life, midnight UTC. */
  renewableOn: Date
  mayAsk: boolean
  /** The newest first, without what is not decided. */
  renewals: (RenewalFile & {
    /** Null unless approved, and while its right waits for money. */
    voucher: { id: string; number: string } | null
  })[]
}

/** What was asked early in place of the latest device of these orders that was handed over; null when none was. */
export async function readRenewals(
  work: Work,
  where: Prisma.DeviceOrderWhereInput,
  today: Date,
): Promise<RenewalsOfDevice | null> {
  const order = await work.tx.deviceOrder.findFirst({
    where: { ...where, status: { in: ['handed_over', 'returned'] } },
    orderBy: [{ handedOverAt: 'desc' }, { id: 'asc' }],
    select: {
      ...{ id: true, number: true, voucherId: true, deviceCode: true, status: true },
      voucher: { select: { renewableOn: true, entitlement: { select: { renewableOn: true } } } },
    },
  })
  if (!order) return null
  const rows = await work.tx.deviceRenewal.findMany({
    where: { deviceOrderId: order.id },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    include: {
      ...renewalParts,
      right: {
        select: {
          vouchers: {
            where: { replacedBy: null },
            select: { id: true, number: true, status: true },
            take: 1,
          },
        },
      },
    },
  })
  const { id: orderId, number, voucherId, deviceCode, status } = order
  const renewableOn = renewableOnOf(order.voucher)
  return {
    ...{ orderId, number, voucherId, deviceCode, renewableOn },
    mayAsk: mayAskRenewal({ status, renewableOn, renewals: rows }, today),
    renewals: rows.map(({ right, ...row }) => {
      const [given] = right?.vouchers ?? []
      return {
        ...withoutDraft(describeRenewal(row)),
        voucher: given ? { id: given.id, number: given.number } : null,
      }
    }),
  }
}
