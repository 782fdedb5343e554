import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getMaker, getMakerRating, listShownReviews, reviewsPerPage } from '~/domains/makers/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTags } from '~/http/page/search-engines'
import { titleOf } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListPages } from '~/ui/data/list-pages'
import { ReviewList } from '~/ui/reviews/review-list'
import { Stars } from '~/ui/reviews/stars'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now, url } = await allowAnyone(args)
  const maker = await getMaker(args.params.slug ?? '', dayOf(now()))
  if (!maker) throw notFound()
  const asked = readList(url.searchParams, [])
  const [rating, { reviews, total }] = await Promise.all([
    getMakerRating(maker.id),
    listShownReviews(maker.id, asked.page),
  ])
  const name = nameInScript(maker.name, locale)
  return json({
    title: titleOf(locale, getT(locale)('makers.review.listTitle', { name })),
    description: getT(locale)('makers.review.listLead'),
    ...{ maker: { slug: maker.slug, name: maker.name }, rating },
    list: listed(asked, total, reviewsPerPage),
    reviews: reviews.map(({ offerTitle, month, ...review }) => ({
      ...review,
      offer: offerTitle?.[locale] ?? '',
      month: isoDay(month),
    })),
  })
}

/** What people who received a device of a maker say, without a name. */
export default function MakerReviews() {
  const t = useT()
  const here = useHere()
  const { name: inScript } = useFormat()
  const { maker, rating, reviews, list } = useLoaderData<typeof loader>()
  const home = here(`/makers/${maker.slug}`)
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('public.makers.title'), href: here('/makers') },
        { label: inScript(maker.name), href: home },
        { label: t('makers.review.crumb') },
      ]}
    >
      <Heading level={1}>{t('makers.review.listTitle', { name: inScript(maker.name) })}</Heading>
      <p>{t('makers.review.listLead')}</p>
      {reviews.length === 0 ? (
        <EmptyState title={t('makers.review.none')} text={t('makers.review.noneText')} />
      ) : (
        <>
          <p>
            <Stars {...rating} />
          </p>
          <ReviewList
            reviews={reviews}
            acts={({ id }) => (
              <p>
                <a className="inline-flex min-h-11 items-center" href={`${home}/reviews/${id}/report`}>
                  {t('makers.review.report')}
                </a>
              </p>
            )}
          />
          <ListPages list={list} />
        </>
      )}
    </Frame>
  )
}
