import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerReview, listMakerReviews, makerReviewsPerPage } from '~/domains/makers/index.server'
import { mostReviewText, reviewAnswerForm } from '~/domains/makers/schema'
import { byLocale } from '~/domains/reference/schema'
import { parseForm, readFormData, readHiddenNumber, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListPages } from '~/ui/data/list-pages'
import { AnswerForm } from '~/ui/reviews/answer-form'
import { ReviewList } from '~/ui/reviews/review-list'
import { MakerTabs } from './parts/maker-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'reviews', 'maker_staff')
  const { locale } = context
  const asked = readList(context.url.searchParams, [])
  const { reviews, total } = await listMakerReviews(context, asked.page)
  return json({
    title: pageTitle(locale, 'makers.review.makerTitle'),
    list: listed(asked, total, makerReviewsPerPage),
    reviews: reviews.map(({ offer, writtenAt, status, ...review }) => ({
      ...review,
      offer: byLocale.parse(offer.title)[locale],
      month: isoDayOf(writtenAt),
      isHidden: status === 'hidden',
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'reviews', 'maker_staff')
  const form = await readFormData(args.request)
  const parsed = parseForm(form, reviewAnswerForm)
  if (!parsed.ok) return refuseForm(parsed)
  const answered = await perform(context, answerReview, {
    ...parsed.value,
    version: readHiddenNumber(form, 'version'),
  })
  if (!answered.ok) return refuseForm(answered)
  const to = `/${context.locale}/maker/reviews`
  return redirectWithNotice(to, { key: 'makers.review.answered', tone: 'success' })
}

/** What people who received a device say of it; the maker answers each once. */
export default function Reviews() {
  const t = useT()
  const { reviews, list } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <MakerTabs current="reviews" />
      <Heading level={1}>{t('makers.review.makerTitle')}</Heading>
      <p className="max-w-2xl">{t('makers.review.makerLead')}</p>
      {reviews.length === 0 ? (
        <EmptyState title={t('makers.review.none')} text={t('makers.review.makerNone')} />
      ) : (
        <>
          <ReviewList
            reviews={reviews}
            acts={({ id, answer, isHidden, version }) =>
              answer === null &&
              !isHidden && (
                <AnswerForm
                  id={id}
                  hidden={{ reviewId: id, version: String(version) }}
                  hint={t('makers.review.answerHint')}
                  limit={mostReviewText}
                />
              )
            }
          />
          <ListPages list={list} />
        </>
      )}
    </Frame>
  )
}
