import { type Context, systemContext } from '~/domains/identity/context'
import { endReminders } from '~/lib/figures/end-reminders'
import { inRounds, performEach, performParts } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { expireVoucherChange } from './changes/commands/expire-voucher-change.server'
import { listLateChanges } from './changes/queries/list-late-changes.server'
import { expireClaim } from './claims/commands/expire-claim.server'
import { listLateClaims } from './claims/queries/list-late-claims.server'
import { expireVoucher } from './commands/expire-voucher.server'
import { tellOfLastDay } from './commands/tell-of-last-day.server'
import { listDueVouchers } from './queries/list-due-vouchers.server'
import { listExpiringVouchers } from './queries/list-expiring-vouchers.server'
import { expireRaise } from './quotes/ceilings/commands/expire-raise.server'
import { listFallenRaises } from './quotes/ceilings/queries/list-fallen-raises.server'
import { expireQuotes } from './quotes/commands/expire-quotes.server'
import { listLateQuotes } from './quotes/queries/list-late-quotes.server'

const batch = 200

/**
 * Ends the vouchers whose last day has passed, each in a transaction of its own, and reminds people of those whose
 * last day is near. Prepared changes lapse, and what makers have not answered becomes a dispute;
 * requests for prices that nothing can come of end, and vouchers raised for a price that is over are lowered. Run again on the same day it does nothing;
 * a day on which it did not run is made up for.
 */
export function expireVouchers(context: Context): Promise<{
  expired: number
  reminded: number
  lapsed: number
  disputed: number
  unanswered: number
  lowered: number
}> {
  const portal = systemContext(context.now, context.requestId)
  return performParts(portal, {
    expired: () => actOnDue(portal, listDueVouchers, expireVoucher),
    reminded: () => remind(portal),
    // What staff prepared of vouchers and no head decided in time.
    lapsed: () => actOnDue(portal, listLateChanges, expireVoucherChange),
    // What no maker has answered in time is the centre's to decide.
    disputed: () => actOnDue(portal, listLateClaims, expireClaim),
    unanswered: () => actOnDue(portal, listLateQuotes, expireQuotes),
    // What the State agreed to pay above its ceiling, for a price whose last day is over.
    lowered: () => actOnDue(portal, listFallenRaises, expireRaise),
  })
}

/** Acts on all that a list gives, a batch at a time; how many it acted on. */
async function actOnDue<One extends string | { id: string }>(
  portal: Context,
  list: (now: Date, limit: number) => Promise<One[]>,
  act: (work: Work, one: One) => Promise<boolean>,
): Promise<number> {
  const due = inRounds(() => list(portal.now(), batch))
  return (await performEach(portal, act, due)).filter(Boolean).length
}

async function remind(portal: Context): Promise<number> {
  let reminded = 0
  for (const { days, atLeast } of endReminders)
    reminded += await actOnDue(
      portal,
      (now, limit) => listExpiringVouchers(now, { days, atLeast, limit }),
      (work, voucherId) => tellOfLastDay(work, { voucherId, days }),
    )
  return reminded
}
