import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findProductRatings, getProduct, mostCompared } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ratingOfSpread, unrated } from '~/lib/figures/rating'
import { dayOf } from '~/platform/clock.server'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Table } from '~/ui/data/table'
import { Stars } from '~/ui/reviews/stars'
import { viewProduct } from '../parts/product/product-view.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, url } = context
  const slugs = [...new Set(url.searchParams.getAll('p'))].slice(0, mostCompared)
  const found = await Promise.all(slugs.map((slug) => getProduct(slug, locale)))
  const products = found.flatMap((product) => product ?? [])
  const spreads = await findProductRatings(products.map(({ id }) => id))
  return json({
    title: pageTitle(locale, 'voices.wish.compareTitle'),
    products: await Promise.all(
      products.map(async (product) => {
        const { slug, name, lang, price, stock, weight, region, category, seller, photos } =
          await viewProduct(product, locale, { limit: null, today: dayOf(context.now()) })
        const rating = ratingOfSpread(spreads.get(product.id) ?? unrated)
        const others = products.filter(({ id }) => id !== product.id).map((each) => ['p', each.slug])
        return {
          ...{ slug, name, lang, price, stock, weight, region, rating },
          ...{ category: category.name, seller: seller.name, photo: photos[0] ?? null },
          without: new URLSearchParams(others).toString(),
        }
      }),
    ),
  })
}

/** Two to four products side by side. */
export default function Compare() {
  const t = useT()
  const here = useHere()
  const { products } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" crumbs={[{ href: here('/market'), label: t('shop.market.title') }]}>
      <Heading level={1}>{t('voices.wish.compareTitle')}</Heading>
      {products.length === 0 ? (
        <EmptyState
          title={t('voices.wish.compareNone')}
          text={t('voices.wish.compareNoneText')}
          action={<ButtonLink href={here('/market')}>{t('shop.market.title')}</ButtonLink>}
        />
      ) : (
        <>
          {products.length === 1 && <p>{t('voices.wish.compareOne')}</p>}
          <Table
            caption={t('voices.wish.compareTitle')}
            captionHidden
            rows={products}
            rowKey={({ slug }) => slug}
            columns={[
              {
                key: 'name',
                label: t('voices.wish.product'),
                rowHeader: true,
                cell: ({ slug, name, lang, photo }) => (
                  <span className="grid gap-2">
                    {photo && (
                      <span className="photo photo-square w-28">
                        <img
                          src={`/media/${photo.key}-320.webp`}
                          alt=""
                          width={112}
                          height={112}
                          loading="lazy"
                        />
                      </span>
                    )}
                    <a
                      className="inline-flex min-h-11 items-center"
                      href={here(`/market/products/${slug}`)}
                      lang={lang}
                    >
                      {name}
                    </a>
                  </span>
                ),
              },
              { key: 'price', label: t('voices.wish.price'), cell: ({ price }) => price },
              {
                key: 'rating',
                label: t('voices.wish.rating'),
                cell: ({ rating }) => <Stars {...rating} />,
              },
              {
                key: 'stock',
                label: t('voices.wish.stock'),
                cell: ({ stock }) => [stock.text, stock.time].filter(Boolean).join(', '),
              },
              { key: 'seller', label: t('voices.wish.seller'), cell: ({ seller }) => seller },
              { key: 'region', label: t('shop.market.facet.region'), cell: ({ region }) => region.name },
              { key: 'weight', label: t('shop.product.weight'), cell: ({ weight }) => weight },
              {
                key: 'without',
                label: t('voices.wish.without'),
                cell: ({ without, name }) => (
                  <a href={here(`/market/compare?${without}`)} rel="nofollow">
                    {t('ui.remove')}
                    <span className="visually-hidden"> {name}</span>
                  </a>
                ),
              },
            ]}
          />
        </>
      )}
    </Frame>
  )
}
