import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getShopStatistics } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { isoDayOf } from '~/platform/clock.server'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { SellerTabs } from '../parts/seller-tabs'
import { ProductFigures } from '../parts/shop/statistics/product-figures'
import { StatisticsFilter } from '../parts/shop/statistics/statistics-filter'
import { WeekFigures } from '../parts/shop/statistics/week-figures'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale, url } = context
  const query = url.searchParams
  const asked = { locale, productId: query.get('product'), weekFrom: query.get('week') }
  const found = await getShopStatistics(context, asked)
  if (!found) throw notFound()
  const { number, money, dateShort } = createFormat(locale)
  const view = ({
    seen,
    carted,
    sold,
    goodsTiyin,
  }: (typeof found)['weeks'][number] | (typeof found)['products'][number]) => ({
    ...{ seen, carted, sold, goods: Number(goodsTiyin / 100n) },
    shown: { seen: number(seen), carted: number(carted), sold: number(sold), goods: money(goodsTiyin) },
  })
  const products = arrange(query, found.products, {
    name: ({ name }) => name.text,
    seen: ({ seen }) => seen,
    carted: ({ carted }) => carted,
    sold: ({ sold }) => sold,
    goods: ({ goodsTiyin }) => goodsTiyin,
  })
  const names = new Map(found.lines.map(({ id, name }) => [id, name.text]))
  return json({
    title: pageTitle(locale, 'seller.statistics.title'),
    lead: getT(locale)('seller.statistics.lead', { count: found.keptDays, shown: number(found.keptDays) }),
    isEmpty: found.lines.length === 0,
    product: found.productId,
    productName: names.get(found.productId ?? '') ?? null,
    week: found.weekFrom,
    weeks: found.weeks.map((one) => ({
      ...{ from: isoDayOf(one.fromOn), label: dateShort(one.fromOn) },
      ...view(one),
    })),
    choices: [...names].map(([value, label]) => ({ value, label })),
    products: {
      list: products.list,
      rows: products.rows.map(({ id, name, ...figures }) => ({
        ...{ id, name: name.text, lang: name.lang === locale ? undefined : name.lang },
        ...view({ ...figures, id, name }),
      })),
    },
  })
}

/** What buyers saw of the shop, put into carts and bought: week by week, and by product. */
export default function Statistics() {
  const t = useT()
  const here = useHere()
  const { lead, isEmpty, product, productName, week, weeks, choices, products } =
    useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <Heading level={1}>{t('seller.statistics.title')}</Heading>
      <SellerTabs current="statistics" />
      <p className="max-w-2xl">{lead}</p>
      {isEmpty ? (
        <EmptyState
          icon="shop"
          title={t('seller.statistics.empty')}
          text={t('seller.statistics.emptyText')}
          action={<a href={here('/seller/products')}>{t('seller.statistics.toProducts')}</a>}
        />
      ) : (
        <>
          <StatisticsFilter
            product={product}
            week={week}
            products={choices}
            weeks={weeks.map(({ from, label }) => ({ value: from, label }))}
          />
          <WeekFigures name={productName} weeks={weeks} />
          <ProductFigures products={products} week={weeks.find(({ from }) => from === week)?.label ?? null} />
          <p>
            <ButtonLink look="secondary" href={here('/seller/statistics/file')}>
              {t('seller.statistics.file')}
            </ButtonLink>
          </p>
        </>
      )}
    </Frame>
  )
}
