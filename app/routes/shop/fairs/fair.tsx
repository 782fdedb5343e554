import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getFair } from '~/domains/market/index.server'
import { getTerritory } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { arrange, readSearch } from '~/http/page/paging'
import { eventTag, shareTags, trailTag } from '~/http/page/search-engines'
import { absoluteUrl, titleOf } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { fold } from '~/i18n/uzbek/search-fold'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { EmptyState } from '~/ui/content/empty-state'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ListTable } from '~/ui/data/list-table'
import { Stats } from '~/ui/data/stats'
import { SearchField } from '~/ui/form/search-field'
import { FairPlace, FairTime } from '../parts/fairs/fair-time'
import { viewFair, viewTotals } from '../parts/fairs/fair-view.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'description', content: data?.description },
  ...(data ? [...shareTags(data), trailTag(data.trail), eventTag(data.event)] : []),
]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url, now } = await allowAnyone(args)
  const fair = await getFair(args.params.slug ?? '')
  if (!fair) throw notFound()
  const t = getT(locale)
  const shown = await viewFair(fair, locale, dayOf(now()))
  const q = readSearch(url.searchParams)
  const stands = await Promise.all(
    fair.stands.map(async ({ name, soato, ...stand }) => {
      const place = await getTerritory(soato)
      const names = [place?.names[locale], place?.region?.names[locale]]
      return {
        ...stand,
        ...{ name: nameInScript(name, locale), place: names.filter(Boolean).join(', ') },
        sought: fold(`${name} ${names.join(' ')}`),
      }
    }),
  )
  const words = fold(q).split(' ').filter(Boolean)
  const found = stands.filter(({ sought }) => words.every((word) => sought.includes(word)))
  const address = absoluteUrl(`/${locale}/fairs/${fair.slug}`)
  return json({
    title: titleOf(locale, shown.name),
    description: fair.about[locale],
    url: address,
    trail: [
      { name: t('fairs.title'), url: absoluteUrl(`/${locale}/fairs`) },
      { name: shown.name, url: address },
    ],
    event: {
      ...{ name: shown.name, description: fair.about[locale], url: address },
      fromOn: isoDay(fair.fromOn),
      untilOn: isoDay(fair.untilOn),
      ...{ place: shown.place, region: shown.region, isCancelled: shown.isCancelled },
    },
    about: fair.about[locale],
    totals: viewTotals(fair.totals, locale),
    count: stands.length,
    q,
    shown,
    stands: arrange(
      url.searchParams,
      found.map(({ sought: _, ...stand }) => stand),
      { number: (row) => row.number, name: (row) => row.name, products: (row) => row.products },
    ),
  })
}

/** One fair: when, where, who sells at which stand, and what it comes to. */
export default function Fair() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { shown, about, totals, stands, count, q } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={[{ label: t('fairs.title'), href: here('/fairs') }, { label: shown.name }]}>
      <div className="grid gap-2">
        <Heading level={1}>{shown.name}</Heading>
        <p>
          <FairTime fair={shown} />
        </p>
        <FairPlace fair={shown} />
      </div>
      {shown.isCancelled && <Notice tone="warning">{t('fairs.cancelledNotice')}</Notice>}
      <p className="max-w-2xl">
        <FreeText of={about} />
      </p>
      {totals && (
        <section className="grid gap-3">
          <Heading level={2}>{t(shown.time === 'over' ? 'fairs.sold.past' : 'fairs.sold.now')}</Heading>
          <Stats
            stats={[
              { label: t('fairs.sold.sellers'), value: totals.sellers },
              { label: t('fairs.sold.pieces'), value: totals.pieces },
              { label: t('fairs.sold.sum'), value: totals.sum },
            ]}
          />
        </section>
      )}
      {!shown.isCancelled && (
        <section className="grid gap-4">
          <Heading level={2}>{t('fairs.stands.title')}</Heading>
          {count === 0 ? (
            <EmptyState
              level={3}
              icon="shop"
              title={t('fairs.stands.none')}
              text={t('fairs.stands.noneText')}
            />
          ) : (
            <>
              <search>
                <form method="get">
                  <SearchField label={t('fairs.stands.search')} value={q} />
                </form>
              </search>
              <p role="status">
                {q
                  ? t('fairs.stands.found', {
                      count: stands.list.total,
                      shown: number(stands.list.total),
                      query: q,
                    })
                  : t('fairs.sellers', { count, shown: number(count) })}
              </p>
              {stands.list.total === 0 ? (
                <p>
                  <a className="inline-flex min-h-11 items-center" href="?">
                    {t('fairs.stands.all')}
                  </a>
                </p>
              ) : (
                <ListTable
                  caption={t('fairs.stands.title')}
                  captionHidden
                  {...stands}
                  rowKey={(row) => String(row.number)}
                  columns={[
                    {
                      key: 'number',
                      label: t('fairs.stands.number'),
                      sorts: true,
                      cell: (row) => number(row.number),
                    },
                    {
                      key: 'name',
                      label: t('fairs.stands.seller'),
                      sorts: true,
                      rowHeader: true,
                      cell: ({ name, slug }) => (
                        <a
                          className="inline-flex min-h-11 items-center"
                          href={here(`/market/sellers/${slug}`)}
                        >
                          {name}
                        </a>
                      ),
                    },
                    { key: 'place', label: t('fairs.stands.from'), cell: ({ place }) => place },
                    {
                      key: 'products',
                      label: t('fairs.stands.products'),
                      sorts: true,
                      numeric: true,
                      cell: ({ products }) => number(products),
                    },
                  ]}
                />
              )}
            </>
          )}
        </section>
      )}
    </Frame>
  )
}
