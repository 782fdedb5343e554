import type { MetaDescriptor } from '@remix-run/node'
import { feedTag, shareTags, trailTag } from '~/http/page/search-engines'

/** What search engines read of a list; `isPassing` when it is nothing to be kept by them. */
export function listTags(
  data:
    | {
        title: string
        description: string
        url: string
        trail: readonly { name: string; url: string }[]
        list: { isPassing: boolean; market: string; feedTitle: string }
      }
    | undefined,
): MetaDescriptor[] {
  if (!data) return []
  const { title, description, trail, list } = data
  return [
    { title },
    { name: 'description', content: description },
    ...(list.isPassing ? [{ name: 'robots', content: 'noindex' }] : []),
    feedTag(list.market, list.feedTitle),
    ...shareTags(data),
    ...(trail.length > 1 ? [trailTag(trail)] : []),
  ]
}
