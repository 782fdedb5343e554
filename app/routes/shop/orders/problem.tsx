import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  cameAnewAt,
  isOpenDispute,
  mayReportProblem,
  reportProblemWithPhotos,
} from '~/domains/market/index.server'
import { mostProblemPhotos, reportProblemInput } from '~/domains/market/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFiles, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone, requireSameReader } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { type Notice, redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { FileField } from '~/ui/form/file-field'
import { mostPhotoBytes, photoFiles } from '~/ui/form/photo-files'
import { TextareaField } from '~/ui/form/textarea-field'
import { disputePhotoFields } from '~/views/orders/photo-fields'
import { readParcel } from '../parts/orders/find-order.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { page, parcel } = await readParcel(context, args)
  const isOpen = parcel.problems.some(isOpenDispute)
  if (isOpen || !mayReportProblem(parcel, context.now(), cameAnewAt(parcel.problems, context.now()))) {
    const key = isOpen ? 'market.error.problemOpen' : 'market.error.problemTooLate'
    await leaveUnlessRefused(args, page, { key, tone: 'info' })
  }
  return json({
    title: pageTitle(context.locale, 'shop.problem.title'),
    number: parcel.number,
    page,
    seller: nameInScript(parcel.seller.name, context.locale),
    isPaidOut: parcel.releasedAt !== null,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  requireSameReader(context, args)
  const form = await readFormData(args.request)
  const { page, of } = await readParcel(context, args)
  const parsed = parseForm(form, reportProblemInput)
  if (!parsed.ok) return refuseForm(parsed)
  const files = await readFiles(form, 'photo')
  await requireBudget(context, files.length > 0 ? 'upload' : 'report')
  const reported = await reportProblemWithPhotos(context, { ...parsed.value, ...of, files })
  if (!reported.ok) return refuseForm(reported, disputePhotoFields)
  const notice: Notice = { key: 'shop.problem.sent', tone: 'success' }
  return redirectWithNotice(page, notice)
}

const kinds = ['not_arrived', 'damaged', 'not_as_described', 'other'] as const

/** A buyer says what is wrong with one parcel. */
export default function Problem() {
  const t = useT()
  const { number, page, seller, isPaidOut } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: page, label: t('shop.order.caption') }}>
      <Heading level={1} caption={number}>
        {t('shop.problem.title')}
      </Heading>
      <p>{t('shop.problem.lead', { seller })}</p>
      <p>{t(isPaidOut ? 'shop.problem.paidOut' : 'shop.problem.held')}</p>
      <PostForm multipart>
        <ChoiceField
          name="kind"
          label={t('shop.problem.what')}
          options={kinds.map((kind) => ({ value: kind, label: t(`shop.problem.kind.${kind}`) }))}
        />
        <TextareaField
          name="message"
          label={t('shop.problem.message')}
          hint={t('shop.problem.messageHint')}
          limit={1000}
        />
        <FileField
          name="photo"
          label={t('disputes.photo')}
          hint={t('disputes.photoHint', { count: mostProblemPhotos })}
          accept={photoFiles}
          maxBytes={mostPhotoBytes}
          multiple
          optional
        />
        <ConfirmOrCancel cancelHref={page}>{t('shop.problem.submit')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
