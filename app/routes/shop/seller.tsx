import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSellerPage, listProducts } from '~/domains/market/index.server'
import { listProductsInput } from '~/domains/market/schema'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { readPage, requirePage } from '~/http/page/paging'
import { shareTags, trailTag } from '~/http/page/search-engines'
import { absoluteUrl, pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { Heading } from '~/ui/content/heading'
import { Icon } from '~/ui/content/icon'
import { Name } from '~/ui/content/name'
import { Prose } from '~/ui/content/prose'
import { Pagination } from '~/ui/data/pagination'
import { viewCards } from './parts/market/product-cards.server'
import { ProductGrid } from './parts/market/product-grid'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'description', content: data?.description },
  ...(data
    ? [
        ...shareTags({ ...data, type: 'profile' }),
        trailTag([data.market, { name: data.seller.name, url: data.url }]),
      ]
    : []),
]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url } = await allowAnyone(args)
  const seller = await getSellerPage(args.params.slug ?? '', locale)
  if (!seller) throw notFound()
  const page = readPage(url.searchParams)
  const list = await listProducts({ ...listProductsInput.parse({ seller: seller.slug, page }), locale })
  requirePage(page, list.pages)
  const name = nameInScript(seller.name, locale)
  return json({
    title: pageTitle(locale, 'shop.seller.title', { name }),
    url: absoluteUrl(`/${locale}/market/sellers/${seller.slug}`),
    market: { name: getT(locale)('shop.market.title'), url: absoluteUrl(`/${locale}/market`) },
    description: getT(locale)('shop.seller.description', { name, place: seller.placeName }),
    seller: {
      slug: seller.slug,
      name: seller.name,
      place: seller.placeName,
      verified: seller.verified,
      about: seller.about.text,
      lang: seller.about.lang === locale ? undefined : seller.about.lang,
    },
    cards: viewCards(list.items, locale),
    page: list.page,
    pages: list.pages,
    total: list.total,
  })
}

export default function Seller() {
  const t = useT()
  const here = useHere()
  const { seller, cards, page, pages, total } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={[{ href: here('/market'), label: t('shop.market.title') }]}>
      <Heading level={1}>
        <Name of={seller.name} />
      </Heading>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <span className="inline-flex items-center gap-1">
          <Icon name="location" />
          {seller.place}
        </span>
        {seller.verified && (
          <span className="inline-flex items-center gap-1 text-success">
            <Icon name="shield" />
            {t('shop.seller.verified')}
          </span>
        )}
      </p>
      {seller.about && (
        <Prose {...(seller.lang ? { lang: seller.lang } : {})}>
          <p>{seller.about}</p>
        </Prose>
      )}
      <section className="grid gap-4">
        <Heading level={2}>{t('shop.seller.products')}</Heading>
        {cards.length === 0 && <p>{t('shop.seller.empty')}</p>}
        <ProductGrid cards={cards} level={3} eager={4} />
        {cards.length > 0 && (
          <Pagination
            page={page}
            pageCount={pages}
            total={total}
            hrefOf={(number) => here(`/market/sellers/${seller.slug}${number > 1 ? `?page=${number}` : ''}`)}
          />
        )}
      </section>
    </Frame>
  )
}
