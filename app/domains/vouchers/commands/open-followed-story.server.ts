import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { describeStory, type VoucherStory } from '../passport/story/describe-story.server'
import { findFollowed } from '../passport/story/find-followed.server'

/**
 * The story of a voucher for who holds a mandate that lets her see how things stand: without its number, which spends, and
 * without what staff wrote. Null for everybody else. The look stands in the log of its holder.
 */
export async function openFollowedStory(work: Work, voucherId: string): Promise<VoucherStory | null> {
  if (!isId(voucherId)) return null
  const [followed] = await findFollowed(work, { voucherId, mandateId: null })
  if (!followed) return null
  const story = await work.asSystem(async () => {
    const read = { action: 'person.fileRead', details: { voucherId } } as const
    await recordAudit(work, { subject: followed.personId, ...read })
    return describeStory(work, voucherId)
  })
  return {
    ...story,
    number: '',
    entries: story.entries.map((entry) => ({ ...entry, text: null })),
  }
}
