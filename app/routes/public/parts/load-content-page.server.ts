import { notFound, type PageContext } from '~/http/guards.server'
import { titleOf } from '~/http/urls.server'
import { dayOf } from '~/platform/clock.server'
import { readShownPage } from '~/workflows/search/shown-pages.server'

/** A page that editors keep, with its title and description. Refuses (404) one that there is not. */
export async function loadContentPage({ locale, now }: PageContext, slug: string) {
  const page = await readShownPage(slug, dayOf(now()), locale)
  if (!page) throw notFound()
  return {
    title: titleOf(locale, page.title),
    description: page.lead,
    page: { ...page, fromOn: page.fromOn?.toISOString().slice(0, 10) ?? null },
  }
}
