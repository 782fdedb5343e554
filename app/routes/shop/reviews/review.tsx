import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askAboutProductReview, performAsBuyer, saveReviewWithPhotos } from '~/domains/market/index.server'
import { askAgainForm, productReviewForm } from '~/domains/market/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFiles, readFormData, readHiddenNumber, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone, notFound, type PageContext, requireSameReader } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { ReviewList } from '~/ui/reviews/review-list'
import { VoiceState } from '~/ui/reviews/voice-state'
import { photoFields } from '~/views/orders/photo-fields'
import { findOrder } from '../parts/orders/find-order.server'
import { AskAgain } from '../parts/voices/ask-again'
import { viewOwnReviews } from '../parts/voices/own-reviews.server'
import { ReviewForm } from '../parts/voices/review-form'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

async function requireLine(context: PageContext, { request, params }: LoaderFunctionArgs) {
  const found = await findOrder(context, request, params.number ?? '')
  const line = found && (await viewOwnReviews(context, found)).find(({ id }) => id === params.lineId)
  if (!line) throw notFound()
  return { ...found, line }
}

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { order, line } = await requireLine(context, args)
  return json({
    title: pageTitle(context.locale, 'voices.review.formTitle'),
    home: `/${context.locale}/orders/${order.number}/reviews`,
    line,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  requireSameReader(context, args)
  const form = await readFormData(args.request)
  const { order, guest, line } = await requireLine(context, args)
  const of = { lineId: line.id, ...(guest ? { guest } : {}) }
  const home = `/${context.locale}/orders/${order.number}/reviews`
  if (form.get('intent') === 'ask') {
    const parsed = parseForm(form, askAgainForm)
    if (!parsed.ok) return refuseForm(parsed)
    const asked = await performAsBuyer(context, askAboutProductReview, { ...parsed.value, ...of })
    if (!asked.ok) return refuseForm(asked)
    return redirectWithNotice(home, { key: 'voices.review.didAsk', tone: 'success' })
  }
  const parsed = parseForm(form, productReviewForm)
  if (!parsed.ok) return refuseForm(parsed)
  const files = await readFiles(form, 'photo')
  if (files.length > 0) await requireBudget(context, 'upload')
  const { stars, text, name } = parsed.value
  const saved = await saveReviewWithPhotos(context, {
    ...{ ...of, stars, text, isNamed: name === 'initial' },
    version: readHiddenNumber(form, 'version'),
    files,
    removed: form.getAll('removePhoto').map(String),
  })
  if (!saved.ok) return refuseForm(saved, { ...photoFields, 'voices.error.tooManyPhotos': 'photo' })
  const key = saved.value.isShown ? 'voices.review.didShow' : 'voices.review.didWait'
  return redirectWithNotice(home, { key, tone: 'success' })
}

/** What a buyer says of one thing that she received. */
export default function Review() {
  const t = useT()
  const { home, line } = useLoaderData<typeof loader>()
  const { name, lang, review } = line
  return (
    <Frame width="narrow" back={{ href: home, label: t('voices.review.orderTitle') }}>
      <Heading level={1} caption={<span lang={lang}>{name}</span>}>
        {t('voices.review.formTitle')}
      </Heading>
      {review && <VoiceState {...review} isAsked={review.askedAt !== null} />}
      {review?.status === 'hidden' && <AskAgain review={review} />}
      {!review || review.mayChange ? (
        <ReviewForm review={review} home={home} />
      ) : (
        <>
          <p>{t(review.answer ? 'voices.review.answeredLead' : 'voices.review.overLead')}</p>
          <ReviewList reviews={[review]} of="seller" />
        </>
      )}
    </Frame>
  )
}
