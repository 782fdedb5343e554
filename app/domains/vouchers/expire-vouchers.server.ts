import { type Context, systemContext } from '~/domains/identity/context'
import { perform } from '~/platform/perform.server'
import { expireVoucherChange } from './changes/commands/expire-voucher-change.server'
import { listLateChanges } from './changes/queries/list-late-changes.server'
import { expireClaim } from './claims/commands/expire-claim.server'
import { listLateClaims } from './claims/queries/list-late-claims.server'
import { expireVoucher } from './commands/expire-voucher.server'
import { tellOfLastDay } from './commands/tell-of-last-day.server'
import { listDueVouchers } from './queries/list-due-vouchers.server'
import { listExpiringVouchers } from './queries/list-expiring-vouchers.server'
import { expireQuotes } from './quotes/commands/expire-quotes.server'
import { listLateQuotes } from './quotes/queries/list-late-quotes.server'
import { voucherReminders } from './rules'

const batch = 200

/**
 * Ends the vouchers whose last day has passed, each in a transaction of its own, and reminds people of those whose
 * last day is near. Prepared changes lapse, and what makers have not answered becomes a dispute;
 * requests for prices that nothing can come of end. Run again on the same day it does nothing;
 * a day on which it did not run is made up for.
 */
export async function expireVouchers(
  context: Context,
): Promise<{ expired: number; reminded: number; lapsed: number; disputed: number; unanswered: number }> {
  const portal = systemContext(context.now, context.requestId)
  let expired = 0
  for (;;) {
    const due = await listDueVouchers(portal.now(), batch)
    let ended = 0
    for (const id of due) if (await perform(portal, expireVoucher, id)) ended++
    expired += ended
    // A round that ended none would go on for ever.
    if (due.length < batch || ended === 0) break
  }
  return {
    expired,
    reminded: await remind(portal),
    lapsed: await lapse(portal),
    disputed: await dispute(portal),
    unanswered: await endQuotes(portal),
  }
}

/** What no maker has answered in time is the centre's to decide. */
async function dispute(portal: Context): Promise<number> {
  let disputed = 0
  for (;;) {
    const late = await listLateClaims(portal.now(), batch)
    let begun = 0
    for (const claimId of late) if (await perform(portal, expireClaim, claimId)) begun++
    disputed += begun
    if (late.length < batch || begun === 0) return disputed
  }
}

async function endQuotes(portal: Context): Promise<number> {
  let unanswered = 0
  for (;;) {
    const late = await listLateQuotes(portal.now(), batch)
    let ended = 0
    for (const request of late) if (await perform(portal, expireQuotes, request)) ended++
    unanswered += ended
    if (late.length < batch || ended === 0) return unanswered
  }
}

/** Ends what staff prepared of vouchers and no head decided in time. */
async function lapse(portal: Context): Promise<number> {
  let lapsed = 0
  for (;;) {
    const late = await listLateChanges(portal.now(), batch)
    let ended = 0
    for (const change of late) if (await perform(portal, expireVoucherChange, change)) ended++
    lapsed += ended
    if (late.length < batch || ended === 0) return lapsed
  }
}

async function remind(portal: Context): Promise<number> {
  let reminded = 0
  for (const { days, atLeast } of voucherReminders) {
    for (;;) {
      const near = await listExpiringVouchers(portal.now(), { days, atLeast, limit: batch })
      let told = 0
      for (const voucherId of near) if (await perform(portal, tellOfLastDay, { voucherId, days })) told++
      reminded += told
      if (near.length < batch || told === 0) break
    }
  }
  return reminded
}
