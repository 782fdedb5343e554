import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerAppeal, isOpenAppeal } from '~/domains/cases/index.server'
import { answerAppealInput, appealOutcomes } from '~/domains/cases/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { readCase } from './parts/case/read-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const file = await readCase(context, args.params)
  const home = `/${context.locale}/staff/cases/${file.id}`
  if (!file.may.answerAppeal) await leaveUnlessRefused(args, home)
  const appeal = file.appeals.find(({ status }) => isOpenAppeal(status))
  return json({
    title: pageTitle(context.locale, 'staff.appeal.answerTitle'),
    home,
    number: file.number,
    appealId: appeal?.id ?? '',
    text: appeal?.text ?? '',
    // Who is not of the centre has nothing to decide a case with.
    outcomes: appealOutcomes.filter((outcome) => outcome !== 'change' || !file.isForReview),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const parsed = parseForm(await readFormData(args.request), answerAppealInput)
  if (!parsed.ok) return refuseForm(parsed)
  const answered = await perform(context, answerAppeal, parsed.value)
  if (!answered.ok) return refuseForm(answered)
  const staff = `/${context.locale}/staff`
  // Another centre's case is no longer hers to see.
  const to =
    parsed.value.outcome === 'change' ? `${staff}/cases/${args.params.id}` : `${staff}?filter=appeals`
  return redirectWithNotice(to, { key: `staff.appeal.done.${parsed.value.outcome}`, tone: 'success' })
}

export default function AnswerAppeal() {
  const t = useT()
  const { home, number, appealId, text, outcomes } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={number}>
        {t('staff.appeal.answerTitle')}
      </Heading>
      {text && (
        <Notice title={t('applications.appeal.words')}>
          <FreeText of={text} />
        </Notice>
      )}
      <PostForm hidden={{ appealId }}>
        <ChoiceField
          name="outcome"
          label={t('staff.appeal.outcome')}
          options={outcomes.map((value) => ({
            value,
            label: t(`staff.appeal.outcomes.${value}`),
            hint: t(`staff.appeal.outcomeHint.${value}`),
          }))}
        />
        <TextareaField
          name="text"
          label={t('staff.appeal.answerText')}
          hint={t('staff.decide.textHint')}
          limit={2000}
        />
        <ConfirmOrCancel cancelHref={home}>{t('staff.appeal.confirm')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
