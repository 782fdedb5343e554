import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSellerRating, listProducts } from '~/domains/market/index.server'
import { listProductsInput } from '~/domains/market/schema'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { readPage, requirePage } from '~/http/page/paging'
import { sellerTag, shareTags, trailTag } from '~/http/page/search-engines'
import { absoluteUrl, pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { ratingOfSpread } from '~/lib/figures/rating'
import { dayOf } from '~/platform/clock.server'
import { Heading } from '~/ui/content/heading'
import { Pagination } from '~/ui/data/pagination'
import { photoUrl } from './parts/market/photo-source'
import { viewCards } from './parts/market/product-cards.server'
import { ProductGrid } from './parts/market/product-grid'
import { openShop } from './parts/seller/open-shop.server'
import { SellerHead } from './parts/seller/seller-head'
import { viewSeller } from './parts/seller/seller-view.server'
import { ReportLink } from './parts/voices/report-link'
import { SellerRating } from './parts/voices/seller-rating'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'description', content: data?.description },
  ...(data
    ? [
        ...shareTags({ ...data, type: 'profile' }),
        trailTag([data.market, { name: data.seller.name, url: data.url }]),
        sellerTag({ name: data.seller.name, url: data.url, rating: data.rating }),
      ]
    : []),
]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, url } = context
  const seller = await openShop(args.params.slug ?? '', locale)
  const page = readPage(url.searchParams)
  const list = await listProducts({ ...listProductsInput.parse({ seller: seller.slug, page }), locale })
  requirePage(page, list.pages)
  const name = nameInScript(seller.name, locale)
  return json({
    title: pageTitle(locale, 'shop.seller.title', { name }),
    url: absoluteUrl(`/${locale}/market/sellers/${seller.slug}`),
    market: { name: getT(locale)('shop.market.title'), url: absoluteUrl(`/${locale}/market`) },
    description: getT(locale)('shop.seller.description', { name, place: seller.placeName }),
    image: seller.photo && absoluteUrl(photoUrl(seller.photo.key, 1200)),
    seller: viewSeller(seller, locale, dayOf(context.now())),
    cards: viewCards(list.items, locale),
    rating: ratingOfSpread(await getSellerRating(seller.id)),
    page: list.page,
    pages: list.pages,
    total: list.total,
    isAbout: list.isTotalAbout,
    first: list.first,
  })
}

export default function Seller() {
  const t = useT()
  const here = useHere()
  const { seller, rating, cards, page, pages, total, isAbout, first } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={[{ href: here('/market'), label: t('shop.market.title') }]}>
      <SellerHead seller={seller} />
      <SellerRating slug={seller.slug} rating={rating} />
      <section className="grid gap-4">
        <Heading level={2}>{t('shop.seller.products')}</Heading>
        {cards.length === 0 && <p>{t('shop.seller.empty')}</p>}
        <ProductGrid cards={cards} level={3} eager={4} />
        {cards.length > 0 && (
          <Pagination
            page={page}
            pageCount={pages}
            total={total}
            isAbout={isAbout}
            first={first}
            hrefOf={(number) => here(`/market/sellers/${seller.slug}${number > 1 ? `?page=${number}` : ''}`)}
          />
        )}
      </section>
      <ReportLink home={`/market/sellers/${seller.slug}`} kind="seller" />
    </Frame>
  )
}
