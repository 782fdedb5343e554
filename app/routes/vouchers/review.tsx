import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwnReview, saveReview } from '~/domains/makers/index.server'
import { mostReviewText, reviewForm } from '~/domains/makers/schema'
import { getOwnDeviceOrder } from '~/domains/vouchers/index.server'
import { parseForm, readFormData, readHiddenNumber, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { ReviewList } from '~/ui/reviews/review-list'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale } = context
  const order = await getOwnDeviceOrder(context, args.params.id ?? '')
  if (!order) throw notFound()
  const home = `/${locale}/vouchers/orders/${order.id}`
  if (!order.handedOverAt) await leaveUnlessRefused(args, home)
  const own = await getOwnReview(context, order.id)
  return json({
    title: pageTitle(locale, 'makers.review.title'),
    ...{ home, number: order.number, version: own?.version ?? 0 },
    mayWrite: !own || (own.answer === null && own.status === 'shown'),
    hiddenReason: own?.hiddenReason ?? null,
    own: own && {
      ...{
        id: own.id,
        stars: own.stars,
        text: own.text,
        answer: own.answer,
        offer: order.offer.title[locale],
      },
      month: isoDayOf(own.writtenAt),
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const { id: deviceOrderId = '' } = args.params
  const form = await readFormData(args.request)
  const parsed = parseForm(form, reviewForm)
  if (!parsed.ok) return refuseForm(parsed)
  const written = await perform(context, saveReview, {
    ...{ deviceOrderId, version: readHiddenNumber(form, 'version') },
    ...parsed.value,
  })
  if (!written.ok) return refuseForm(written)
  const to = `/${context.locale}/vouchers/orders/${deviceOrderId}`
  return redirectWithNotice(to, { key: 'makers.review.done', tone: 'success' })
}

/** How the device is that somebody received: stars, and what she wants to say of it. */
export default function Review() {
  const t = useT()
  const { home, number, version, mayWrite, hiddenReason, own } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} caption={number}>
        {t('makers.review.title')}
      </Heading>
      {hiddenReason && (
        <Notice tone="warning" title={t('makers.review.hidden')}>
          {t(keyOf('makers.review.reason', hiddenReason))}
        </Notice>
      )}
      {mayWrite ? (
        <>
          <p>{t('makers.review.lead')}</p>
          <PostForm hidden={{ version: String(version) }}>
            <ChoiceField
              name="stars"
              label={t('makers.review.stars')}
              options={(['5', '4', '3', '2', '1'] as const).map((value) => ({
                value,
                label: t(`makers.review.star.${value}`),
              }))}
              value={own ? String(own.stars) : undefined}
            />
            <TextareaField
              name="text"
              label={t('makers.review.text')}
              hint={t('makers.review.textHint')}
              limit={mostReviewText}
              value={own?.text ?? ''}
              optional
            />
            <ConfirmOrCancel cancelHref={home}>
              {t(own ? 'makers.review.change' : 'makers.review.send')}
            </ConfirmOrCancel>
          </PostForm>
        </>
      ) : (
        own && (
          <>
            {own.answer && <p>{t('makers.review.answeredLead')}</p>}
            <ReviewList reviews={[own]} />
          </>
        )
      )}
    </Frame>
  )
}
