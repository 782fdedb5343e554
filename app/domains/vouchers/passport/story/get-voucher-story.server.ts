import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { snapshot } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import { describeStory, type VoucherStory } from './describe-story.server'
import type { NextStep } from './next-steps'
import { readNextSteps } from './read-next-steps.server'

/** The story of one of the person's own vouchers, and what comes next; null when it is not hers or does not exist. */
export function getVoucherStory(context: Context, voucherId: string): Promise<VoucherStory | null> {
  return readOwn(context, voucherId, describeStory)
}

/** What comes next alone. */
export function getNextSteps(context: Context, voucherId: string): Promise<NextStep[] | null> {
  return readOwn(context, voucherId, readNextSteps)
}

async function readOwn<Found>(
  context: Context,
  voucherId: string,
  read: (work: Work, voucherId: string) => Promise<Found>,
): Promise<Found | null> {
  const { personId } = context
  if (!isId(voucherId) || !personId) return null
  return snapshot(context, async (work) => {
    const own = await work.tx.voucher.findFirst({ where: { id: voucherId, personId }, select: { id: true } })
    return own && read(work, own.id)
  })
}
