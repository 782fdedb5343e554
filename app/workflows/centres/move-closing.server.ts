import { endRolesOfClosed, enqueueMove, recordClosing } from '~/domains/administration/index.server'
import { cancelVisits } from '~/domains/appointments/index.server'
import { chooseOtherCentre, handOnAppeals, handOverCases, tellTakers } from '~/domains/cases/index.server'
import type { Context } from '~/domains/identity/context'
import { enqueue, type JobHandlers } from '~/domains/jobs/index.server'
import {
  beginClosing,
  type CentreChangeWhole,
  endClosing,
  listDueClosings,
  lockClosing,
} from '~/domains/reference/index.server'
import { handOnClaims } from '~/domains/vouchers/index.server'
import { addDays, dayOf, endOfDay } from '~/platform/clock.server'
import { perform, performEach } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { readTakers, type Takers } from './read-takers.server'

/** So many visits or cases go in one transaction. */
const many = 100

/**
 * Moves a part of what is open at a centre that closes, and asks for the next part in the same transaction: what broke
 * off was never there, and is begun again. Held, it stops after the part that runs.
 */
export async function moveClosing(
  context: Context,
  { changeId, atOnce = many }: { changeId: string; atOnce?: number },
): Promise<void> {
  await perform(context, moveSome, { changeId, atOnce })
}

async function moveSome(
  work: Work,
  { changeId, atOnce }: { changeId: string; atOnce: number },
): Promise<void> {
  const closing = await lockClosing(work, changeId)
  if (!closing?.closesOn || closing.heldAt) return
  const next = await moveNext(work, { closing, closesOn: closing.closesOn, atOnce })
  if (next) await enqueueMove(work, changeId, next)
}

/** Moves some, and says when the next part is due; null when it is done, or waits for somebody. */
async function moveNext(
  work: Work,
  { closing, closesOn, atOnce }: { closing: CentreChangeWhole; closesOn: Date; atOnce: number },
): Promise<Date | null> {
  const { centreCode, begunAt } = closing
  const now = work.now()
  const takers = await readTakers(work, closing)
  if ((await cancelVisits(work, { centreCode, closesOn, to: takers.rest }, atOnce)) > 0) return now
  if (!begunAt) {
    if (dayOf(now) < closesOn) return endOfDay(addDays(closesOn, -1))
    await shutDoors(work, closing)
    return now
  }
  const handing = {
    ...{ fromCode: centreCode, movedById: closing.confirmedById ?? '' },
    ...{ taker: takers.rest, byDistrict: takers.byDistrict },
  }
  if ((await handOverCases(work, handing, atOnce)) > 0) return now
  await finish(work, closing, takers)
  return null
}

/** From this moment nobody of the centre gets in, and its districts are others'. */
async function shutDoors(work: Work, { id, centreCode, grounds }: CentreChangeWhole): Promise<void> {
  const grants = await work.tx.roleGrant.findMany({ where: { organisationId: centreCode, revokedAt: null } })
  await beginClosing(work, id)
  await endRolesOfClosed(work, { changeId: id, grants })
  await recordClosing(work, { action: 'centre.closed', centreCode, grounds })
  await enqueue(work, 'search.refresh', {}, { key: 'search.refresh' })
}

/** What nobody may take stays, and is tried again by the clock. */
async function finish(
  work: Work,
  { id, centreCode, grounds }: CentreChangeWhole,
  takers: Takers,
): Promise<void> {
  const claims = await handOnClaims(work, centreCode, (refused) => chooseOtherCentre(work, refused))
  const appeals = await handOnAppeals(work, centreCode)
  if (claims + appeals > 0) return
  await endClosing(work, id)
  await tellTakers(work, centreCode, takers.codes)
  await recordClosing(work, { action: 'centre.handedOver', centreCode, grounds })
}

/** Lets every closing go on whose day has come: also one whose job was lost, or that waited for somebody. */
async function watchClosings(context: Context): Promise<void> {
  const due = await perform(context, listDueClosings)
  await performEach(context, (work, changeId) => enqueueMove(work, changeId), due)
}

export const closingJobs = {
  'centres.moveOn': moveClosing,
  'centres.watchClosings': watchClosings,
} satisfies JobHandlers<unknown>
