import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  findProductNames,
  getSellerRating,
  listProductReviews,
  productReviewsPerPage,
} from '~/domains/market/index.server'
import { listReviewsInput } from '~/domains/market/schema'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTags } from '~/http/page/search-engines'
import { titleOf } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { ratingOfSpread } from '~/lib/figures/rating'
import { Heading } from '~/ui/content/heading'
import { openShop } from '../parts/seller/open-shop.server'
import { RatedReviews } from '../parts/voices/rated-reviews'
import { viewReviews } from '../parts/voices/review-rows.server'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url } = await allowAnyone(args)
  const seller = await openShop(args.params.slug ?? '', locale, `/reviews${url.search}`)
  const asked = listReviewsInput.parse(Object.fromEntries(url.searchParams))
  const list = readList(url.searchParams, ['new', 'best', 'worst'])
  const [spread, { reviews, total }] = await Promise.all([
    getSellerRating(seller.id),
    listProductReviews({ sellerId: seller.id }, asked, list.page),
  ])
  const names = await findProductNames(reviews, locale)
  const t = getT(locale)
  return json({
    title: titleOf(locale, t('voices.review.listTitle', { name: nameInScript(seller.name, locale) })),
    description: t('voices.review.sellerLead'),
    ...{ seller: { slug: seller.slug, name: seller.name }, spread, rating: ratingOfSpread(spread), asked },
    list: listed(list, total, productReviewsPerPage),
    reviews: viewReviews(reviews, locale, names),
  })
}

/** What everybody who received something of a seller says of it. */
export default function SellerReviews() {
  const t = useT()
  const here = useHere()
  const { name: inScript } = useFormat()
  const { seller, spread, rating, asked, list, reviews } = useLoaderData<typeof loader>()
  const home = `/market/sellers/${seller.slug}`
  return (
    <Frame
      width="narrow"
      crumbs={[
        { href: here('/market'), label: t('shop.market.title') },
        { href: here(home), label: inScript(seller.name) },
        { label: t('voices.review.listCrumb') },
      ]}
    >
      <Heading level={1} caption={inScript(seller.name)}>
        {t('voices.review.listCrumb')}
      </Heading>
      <p>{t('voices.review.sellerLead')}</p>
      <RatedReviews path={`${home}/reviews`} {...{ asked, spread, rating, reviews, list }} />
    </Frame>
  )
}
