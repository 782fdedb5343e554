import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  answerProductReview,
  findProductNames,
  listSellerReviews,
  sellerReviewsPerPage,
} from '~/domains/market/index.server'
import { mostVoiceText, voiceAnswerForm } from '~/domains/market/schema'
import { parseForm, readFormData, readHiddenNumber, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListPages } from '~/ui/data/list-pages'
import { AnswerForm } from '~/ui/reviews/answer-form'
import { ReviewList } from '~/ui/reviews/review-list'
import { SellerTabs } from '../parts/seller-tabs'
import { VoiceTabs } from '../parts/voice-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale } = context
  const asked = readList(context.url.searchParams, [])
  const { reviews, total } = await listSellerReviews(context, asked.page)
  const names = await findProductNames(reviews, locale)
  return json({
    title: pageTitle(locale, 'voices.seller.title'),
    list: listed(asked, total, sellerReviewsPerPage),
    reviews: reviews.map(({ productId, shownName, writtenAt, photos, ...review }) => ({
      ...review,
      offer: names.get(productId) ?? '',
      writer: shownName ? nameInScript(shownName, locale) : getT(locale)('voices.review.nobody'),
      month: isoDayOf(writtenAt),
      photos: photos.map(({ storageKey, width, height }) => ({ key: storageKey, width, height })),
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const form = await readFormData(args.request)
  const parsed = parseForm(form, voiceAnswerForm)
  if (!parsed.ok) return refuseForm(parsed)
  const answered = await perform(context, answerProductReview, {
    reviewId: parsed.value.voiceId,
    answer: parsed.value.answer,
    version: readHiddenNumber(form, 'version'),
  })
  if (!answered.ok) return refuseForm(answered)
  const to = `/${context.locale}/seller/reviews`
  return redirectWithNotice(to, { key: 'voices.seller.answered', tone: 'success' })
}

/** What buyers say of the shop's products; the seller answers each once. */
export default function SellerReviews() {
  const t = useT()
  const { reviews, list } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1}>{t('voices.seller.title')}</Heading>
      <SellerTabs current="reviews" />
      <VoiceTabs current="reviews" />
      <p className="max-w-2xl">{t('voices.seller.lead')}</p>
      {reviews.length === 0 ? (
        <EmptyState title={t('makers.review.none')} text={t('voices.seller.none')} />
      ) : (
        <>
          <ReviewList
            reviews={reviews}
            of="seller"
            acts={({ id, answer, version }) =>
              answer === null && (
                <AnswerForm
                  id={id}
                  hidden={{ voiceId: id, version: String(version) }}
                  hint={t('voices.seller.answerHint')}
                  limit={mostVoiceText}
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
