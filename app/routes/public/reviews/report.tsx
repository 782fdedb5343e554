import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getMaker, reportReview } from '~/domains/makers/index.server'
import { reportReviewForm, reviewReasons } from '~/domains/makers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const maker = await getMaker(args.params.slug ?? '', dayOf(context.now()))
  if (!maker) throw notFound()
  return json({
    title: pageTitle(context.locale, 'makers.review.reportTitle'),
    home: `/${context.locale}/makers/${maker.slug}/reviews`,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const { slug = '', reviewId = '' } = args.params
  const parsed = parseForm(await readFormData(args.request), reportReviewForm)
  if (!parsed.ok) return refuseForm(parsed)
  const reported = await perform(context, reportReview, { reviewId, ...parsed.value })
  if (!reported.ok) return refuseForm(reported)
  const to = `/${context.locale}/makers/${encodeURIComponent(slug)}/reviews`
  return redirectWithNotice(to, { key: 'makers.review.reported', tone: 'success' })
}

/** Somebody says that a review should not stand there, and why. */
export default function ReportReview() {
  const t = useT()
  const { home } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1}>{t('makers.review.reportTitle')}</Heading>
      <p>{t('makers.review.reportLead')}</p>
      <PostForm>
        <ChoiceField
          name="reasonCode"
          label={t('makers.review.why')}
          options={reviewReasons.map((value) => ({ value, label: t(`makers.review.reason.${value}`) }))}
        />
        <TextareaField name="text" label={t('makers.review.more')} limit={1000} optional />
        <ConfirmOrCancel cancelHref={home}>{t('makers.review.sendReport')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
