import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changedTerms } from '~/domains/care/schema'
import { isOpenAppeal } from '~/domains/cases/index.server'
import { answerAppealInput, appealOutcomes } from '~/domains/cases/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { findProvisions } from '~/views/care/find-provisions.server'
import { decideAppeal } from '~/workflows/cases/appeals/decide-appeal.server'
import { readCase } from './parts/case/read-case.server'
import { ChangedTerms } from './parts/later-decision/changed-terms'
import { listChangeMonths } from './parts/later-decision/possible-acts.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const file = await readCase(context, args.params)
  const home = `/${context.locale}/staff/cases/${file.id}`
  if (!file.may.answerAppeal) await leaveUnlessRefused(args, home)
  const appeal = file.appeals.find(({ status }) => isOpenAppeal(status))
  const ground = appeal?.ground ?? 'refused'
  const isGiven = ground !== 'refused' && ground !== 'later'
  const [given] = isGiven ? await findProvisions(context, { caseId: file.id }, context.locale) : []
  const months = given ? listChangeMonths(given, dayOf(context.now())) : []
  // Who is not of the centre has nothing to decide a case with, and some of what is given has neither sum nor last day.
  const hasTerms = months.length > 0 || Boolean(given?.untilOn)
  const mayChange = isGiven ? hasTerms : ground === 'later' || !file.isForReview
  return json({
    title: pageTitle(context.locale, 'staff.appeal.answerTitle'),
    home,
    number: file.number,
    appealId: appeal?.id ?? '',
    text: appeal?.text ?? '',
    ...{ words: ground === 'refused' || ground === 'later' ? ground : ('approved' as const) },
    ...{ months: mayChange ? months : [], hasEnd: mayChange && Boolean(given?.untilOn) },
    outcomes: appealOutcomes.filter((outcome) => outcome !== 'change' || mayChange),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const form = answerAppealInput.extend(changedTerms(isoDayOf(context.now())))
  const parsed = parseForm(await readFormData(args.request), form)
  if (!parsed.ok) return refuseForm(parsed)
  const answered = await perform(context, decideAppeal, parsed.value)
  if (!answered.ok) return refuseForm(answered, fieldOf)
  const staff = `/${context.locale}/staff`
  const { isReopened } = answered.value
  // Another centre's case is no longer hers to see.
  const isHers = isReopened && parsed.value.outcome === 'change'
  const to = isHers ? `${staff}/cases/${args.params.id}` : `${staff}?filter=appeals`
  const done = isReopened ? 'done' : 'doneOf'
  return redirectWithNotice(to, { key: `staff.appeal.${done}.${parsed.value.outcome}`, tone: 'success' })
}

const fieldOf = {
  'care.error.changeMissing': 'outcome',
  'care.error.changeDayMissing': 'outcome',
  'care.error.untilOutside': 'untilOn',
}

export default function AnswerAppeal() {
  const t = useT()
  const { home, number, appealId, text, outcomes, words, months, hasEnd } = useLoaderData<typeof loader>()
  const { dateLong } = useFormat()
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
            ...(words === 'refused'
              ? { label: t(`staff.appeal.outcomes.${value}`), hint: t(`staff.appeal.outcomeHint.${value}`) }
              : {
                  label: t(`staff.appeal.outcomesOf.${words}.${value}`),
                  hint: t(`staff.appeal.outcomeHintOf.${words}.${value}`),
                }),
          }))}
        />
        {months.length > 0 && (
          <SelectField
            name="fromMonth"
            label={t('care.later.fromMonth')}
            options={months.map((month) => ({ value: month, label: dateLong(month) }))}
          />
        )}
        <ChangedTerms isMoney={months.length > 0} hasEnd={hasEnd} />
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
