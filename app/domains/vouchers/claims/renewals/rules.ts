import type { DeviceOrderStatus, DeviceRenewalGround, DeviceRenewalStatus } from '~/platform/prisma/enums'

/** Days in which a refused renewal is appealed. An example value: no act names it. */
export const renewalAppealDays = 30

/** Papers and photographs that a renewal takes. */
export const mostRenewalPapers = 5

interface ReceivedOnce {
  status: DeviceOrderStatus
  /** End of the service life, midnight UTC. */
  renewableOn: Date
  renewals: readonly { status: DeviceRenewalStatus }[]
}

/** True while another device can be asked for early: one was received, its service life runs, and nothing is asked yet. */
export function mayAskRenewal({ status, renewableOn, renewals }: ReceivedOnce, today: Date): boolean {
  if (status !== 'handed_over' || renewableOn <= today) return false
  return !renewals.some((one) => one.status === 'asked')
}

/** Who grows: a child, and whoever has a device made for children. */
export function renewalGrounds(of: { isChild: boolean; isForChildren: boolean }): DeviceRenewalGround[] {
  return of.isChild || of.isForChildren ? ['growth', 'damage', 'changed_need'] : ['damage', 'changed_need']
}
