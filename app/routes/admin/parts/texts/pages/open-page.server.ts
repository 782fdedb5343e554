import { listPageVersions, type PageVersion } from '~/domains/administration/index.server'
import { isNeeded, type PageTexts } from '~/domains/administration/schema'
import { notFound, type SignedInContext } from '~/http/guards.server'
import { dayOf } from '~/platform/clock.server'
import { textsShown } from '~/workflows/search/shown-pages.server'

export interface OpenPage {
  versions: PageVersion[]
  /** The version that counts today; null where none ever did. */
  current: PageVersion | null
  /** What its readers see today; null where they see nothing. */
  shown: PageTexts | null
  /** The one that is written or waits; null for none. */
  open: PageVersion | null
}

/** A page with all its versions as an editor sees it. Refuses (404) one that there is not. */
export async function openPage(context: SignedInContext, slug: string): Promise<OpenPage> {
  const versions = await listPageVersions(context, slug)
  if (versions.length === 0 && !isNeeded(slug)) throw notFound()
  const current = findCurrent(versions, dayOf(context.now()))
  return {
    ...{ versions, current },
    shown: textsShown(slug, current?.texts),
    open: versions.find(({ status }) => status === 'draft' || status === 'prepared') ?? null,
  }
}

/** The published version that began last; versions come with the latest first. */
export function findCurrent<T extends Pick<PageVersion, 'status' | 'fromOn' | 'number'>>(
  versions: readonly T[],
  today: Date,
): T | null {
  return versions.reduce<T | null>((last, one) => {
    if (one.status !== 'published' || !one.fromOn || one.fromOn > today) return last
    return last?.fromOn && last.fromOn >= one.fromOn ? last : one
  }, null)
}
