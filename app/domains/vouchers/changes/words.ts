import type { AuditAct } from '~/domains/audit/index.server'
import type { Template } from '~/domains/notifications/index.server'
import type { VoucherAct } from '~/platform/prisma/enums'

/** What the history and the audit call a decided change. */
export const eventOfAct = {
  cancel: 'voucher.cancelled',
  suspend: 'voucher.suspended',
  resume: 'voucher.resumed',
  correct: 'voucher.corrected',
  replace: 'voucher.replaced',
} as const satisfies Record<VoucherAct, AuditAct>

/** What the holder is told. */
export const templateOfAct = {
  cancel: 'notifications.voucherCancelled',
  suspend: 'notifications.voucherSuspended',
  resume: 'notifications.voucherResumed',
  correct: 'notifications.voucherCorrected',
  replace: 'notifications.voucherReplaced',
} as const satisfies Record<VoucherAct, Template>
