import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageData } from '~/http/page/page-data.server'
import { pageTags } from '~/http/page/search-engines'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { Card } from '~/ui/content/card'
import { CardGrid } from '~/ui/content/card-grid'
import { Heading } from '~/ui/content/heading'
import { listShownPages } from '~/workflows/search/shown-pages.server'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now } = await allowAnyone(args)
  return pageData({
    title: pageTitle(locale, 'editorial.all.title'),
    description: getT(locale)('editorial.all.lead'),
    pages: (await listShownPages(dayOf(now()), locale)).map(({ slug, path, title, lead }) => ({
      ...{ slug, path, title, lead },
    })),
  })
}

/** Rules and information: every page that editors keep. */
export default function Pages() {
  const t = useT()
  const here = useHere()
  const { pages } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1}>{t('editorial.all.title')}</Heading>
      <p className="hero-lead">{t('editorial.all.lead')}</p>
      <CardGrid>
        {pages.map(({ slug, path, title, lead }) => (
          <Card key={slug} level={2} title={title} href={here(path)} icon="document">
            {lead}
          </Card>
        ))}
      </CardGrid>
    </Frame>
  )
}
