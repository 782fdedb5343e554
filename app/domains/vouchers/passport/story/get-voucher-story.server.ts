import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { describeStory, type VoucherStory } from './describe-story.server'

/** The story of one of the person's own vouchers, and what comes next; null when it is not hers or does not exist. */
export async function getVoucherStory(context: Context, voucherId: string): Promise<VoucherStory | null> {
  const { personId } = context
  if (!isId(voucherId) || !personId) return null
  return transaction(context, async (work) => {
    const own = await work.tx.voucher.findFirst({ where: { id: voucherId, personId }, select: { id: true } })
    return own && describeStory(work, own.id)
  })
}
