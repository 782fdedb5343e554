import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { fairsPerPage, listFairs } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTags } from '~/http/page/search-engines'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { Card } from '~/ui/content/card'
import { CardGrid } from '~/ui/content/card-grid'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListPages } from '~/ui/data/list-pages'
import { Tabs } from '~/ui/data/tabs'
import { FairPlace, FairTime } from '../parts/fairs/fair-time'
import { viewFair, viewTotals } from '../parts/fairs/fair-view.server'

export const meta: MetaFunction<typeof loader> = (args) => pageTags(args)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url, now } = await allowAnyone(args)
  const today = dayOf(now())
  const isOver = url.searchParams.get('time') === 'over'
  const asked = readList(url.searchParams, [])
  const { fairs, total } = await listFairs({ today, isOver, page: asked.page })
  return json({
    title: pageTitle(locale, 'fairs.title'),
    description: getT(locale)('fairs.lead'),
    isOver,
    list: listed(asked, total, fairsPerPage),
    fairs: await Promise.all(
      fairs.map(async ({ slug, stands, totals, ...fair }) => ({
        ...{ slug, stands, totals: viewTotals(totals, locale) },
        shown: await viewFair(fair, locale, today),
      })),
    ),
  })
}

/** Fairs of crafts: those to come and those that go on, or those that are over. */
export default function Fairs() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { fairs, isOver, list } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={[{ label: t('shop.market.title'), href: here('/market') }, { label: t('fairs.title') }]}>
      <div className="grid gap-2">
        <Heading level={1}>{t('fairs.title')}</Heading>
        <p className="max-w-2xl">{t('fairs.lead')}</p>
      </div>
      <Tabs
        label={t('fairs.which')}
        tabs={[
          { href: here('/fairs'), label: t('fairs.ahead'), current: !isOver },
          { href: here('/fairs?time=over'), label: t('fairs.past'), current: isOver },
        ]}
      />
      {fairs.length === 0 ? (
        <EmptyState
          icon="calendar"
          title={t(isOver ? 'fairs.nonePast' : 'fairs.noneAhead')}
          {...(!isOver && { text: t('fairs.noneAheadText') })}
        />
      ) : (
        <CardGrid>
          {fairs.map(({ slug, shown, stands, totals }) => (
            <Card
              key={slug}
              level={2}
              title={shown.name}
              href={here(`/fairs/${slug}`)}
              meta={
                totals
                  ? t('fairs.soldShort', { pieces: totals.pieces, sum: totals.sum })
                  : t('fairs.sellers', { count: stands, shown: number(stands) })
              }
            >
              <p>
                <FairTime fair={shown} />
              </p>
              <FairPlace fair={shown} />
            </Card>
          ))}
        </CardGrid>
      )}
      <ListPages list={list} />
    </Frame>
  )
}
