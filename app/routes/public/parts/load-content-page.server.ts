import { notFound, type PageContext } from '~/http/guards.server'
import { titleOf } from '~/http/urls.server'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { readShownPage } from '~/workflows/search/shown-pages.server'

/** A page that editors keep, with its title and description. Refuses (404) one that there is not. */
export async function loadContentPage({ locale, now }: PageContext, slug: string) {
  const page = await readShownPage(slug, dayOf(now()), locale)
  if (!page) throw notFound()
  return {
    title: titleOf(locale, page.title),
    description: page.lead,
    page: { ...page, fromOn: isoDay(page.fromOn) },
  }
}
