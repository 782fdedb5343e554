import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  findProductRatings,
  getProduct,
  listProductReviews,
  productReviewsPerPage,
} from '~/domains/market/index.server'
import { listReviewsInput } from '~/domains/market/schema'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTags } from '~/http/page/search-engines'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { ratingOfSpread, unrated } from '~/lib/figures/rating'
import { Heading } from '~/ui/content/heading'
import { RatedReviews } from '../parts/voices/rated-reviews'
import { ReportLink } from '../parts/voices/report-link'
import { viewReviews } from '../parts/voices/review-rows.server'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url } = await allowAnyone(args)
  const product = await getProduct(args.params.slug ?? '', locale)
  if (!product) throw notFound()
  const query = listReviewsInput.parse(Object.fromEntries(url.searchParams))
  const list = readList(url.searchParams, ['new', 'best', 'worst'])
  const spread = (await findProductRatings([product.id])).get(product.id) ?? unrated
  const { reviews, total } = await listProductReviews({ productId: product.id }, query, list.page)
  const { name } = product
  const t = getT(locale)
  return json({
    title: titleOf(locale, t('voices.review.listTitle', { name: name.text })),
    description: t('voices.review.listLead'),
    product: { slug: product.slug, name: name.text, lang: name.lang === locale ? undefined : name.lang },
    ...{ spread, rating: ratingOfSpread(spread), asked: query },
    list: listed(list, total, productReviewsPerPage),
    reviews: viewReviews(reviews, locale),
  })
}

/** What everybody who received a product says of it. */
export default function ProductReviews() {
  const t = useT()
  const here = useHere()
  const { product, spread, rating, asked, list, reviews } = useLoaderData<typeof loader>()
  const home = `/market/products/${product.slug}`
  return (
    <Frame
      width="narrow"
      crumbs={[
        { href: here('/market'), label: t('shop.market.title') },
        { href: here(home), label: product.name },
        { label: t('voices.review.listCrumb') },
      ]}
    >
      <Heading level={1} caption={<span lang={product.lang}>{product.name}</span>}>
        {t('voices.review.listCrumb')}
      </Heading>
      <p>{t('voices.review.listLead')}</p>
      <RatedReviews
        path={`${home}/reviews`}
        {...{ asked, spread, rating, reviews, list }}
        acts={({ id }) => <ReportLink home={home} kind="review" id={id} />}
      />
    </Frame>
  )
}
