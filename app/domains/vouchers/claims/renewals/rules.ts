import type {
  DeviceOrderStatus,
  DeviceRenewalGround,
  DeviceRenewalStatus,
  VoucherStatus,
} from '~/platform/prisma/enums'

/** Days in which a refused renewal is appealed. An example value: no act names it. */
export const renewalAppealDays = 30

/** Papers and photographs that a renewal takes. */
export const mostRenewalPapers = 5

interface ReceivedOnce {
  status: DeviceOrderStatus
  /** End of the service life, midnight UTC. */
  renewableOn: Date
  renewals: readonly {
    status: DeviceRenewalStatus
    /** What it gave; null unless approved. The last of its vouchers; none while its right waits for money. */
    right: { vouchers: readonly { status: VoucherStatus }[] } | null
  }[]
}

/**
 * True while another device can be asked for early: one was received, its service life runs, nothing is asked yet, and
 * nothing that was approved stands. What was given and ran out unspent does not stand any more.
 */
export function mayAskRenewal({ status, renewableOn, renewals }: ReceivedOnce, today: Date): boolean {
  if (status !== 'handed_over' || renewableOn <= today) return false
  return !renewals.some(({ status: stands, right }) => {
    if (stands !== 'approved') return stands === 'asked'
    const [voucher] = right?.vouchers ?? []
    return !voucher || !['expired', 'cancelled'].includes(voucher.status)
  })
}

/** Who grows: a child, and whoever has a device made for children. */
export function renewalGrounds(of: { isChild: boolean; isForChildren: boolean }): DeviceRenewalGround[] {
  return of.isChild || of.isForChildren ? ['growth', 'damage', 'changed_need'] : ['damage', 'changed_need']
}
