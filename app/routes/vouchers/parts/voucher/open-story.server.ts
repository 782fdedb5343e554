import { getVoucherStory, openFollowedStory } from '~/domains/vouchers/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'
import { perform } from '~/platform/perform.server'
import { seeAsHolder } from '~/views/applications/helped/see-as-holder.server'

/** The story of a voucher for its holder, the clerk who helps her today, or who follows it under a mandate; else not found. */
export async function openStory(context: SignedInContext, id = '') {
  const { reader, assisted } = await seeAsHolder(context, id)
  const own = await getVoucherStory(reader, id)
  if (own) return { story: own, assisted, isFollowed: false }
  const story = await perform(context, openFollowedStory, id)
  if (!story) throw notFound()
  return { story, assisted: null, isFollowed: true }
}
