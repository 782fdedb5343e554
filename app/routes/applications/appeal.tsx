import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles } from '~/domains/applications/index.server'
import { getAppealEffect, groundsOf, isAppealable } from '~/domains/cases/index.server'
import { appealInput } from '~/domains/cases/schema'
import { wordsIn } from '~/domains/services/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { QuickExit } from '~/ui/action/quick-exit'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { nameReason } from '~/views/cases/name-reason'
import { recordAppeal } from '~/workflows/cases/appeals/record-appeal.server'
import { readOwn } from './parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { file, home, isProtected } = await readOwn(context, args.params)
  const { decision } = file
  if (!isAppealable(file, dayOf(context.now()))) await leaveUnlessRefused(args, home)
  const { reasons } = wordsIn(file.journey.definition, context.locale)
  const suspends = decision?.isLater ? await perform(context, getAppealEffect, decision.id) : null
  return json({
    title: pageTitle(context.locale, 'applications.appeal.title'),
    home,
    isProtected,
    number: file.number ?? '',
    reason: decision && nameReason(getT(context.locale), reasons, decision.reasonCode),
    decided: decision?.text ?? null,
    grounds: decision ? groundsOf(decision) : [],
    suspends,
    until: isoDay(decision?.appealUntil) ?? '',
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { id: caseId = '' } = args.params
  const parsed = parseForm(await readFormData(args.request), appealInput)
  if (!parsed.ok) return refuseForm(parsed)
  const filed = await perform(context, recordAppeal, { caseId, ...parsed.value, channel: 'portal' })
  if (!filed.ok) return refuseForm(filed, { 'applications.error.appealGroundMissing': 'ground' })
  const to = `/${context.locale}/applications/${caseId}`
  return redirectWithNotice(to, { key: 'applications.appeal.done', tone: 'success' })
}

export default function FileAppeal() {
  const t = useT()
  const { dateLong } = useFormat()
  const { home, isProtected, number, reason, decided, until, grounds, suspends } =
    useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      {isProtected && <QuickExit />}
      <Heading level={1} size="l" caption={number}>
        {t('applications.appeal.title')}
      </Heading>
      <Prose>
        <p>{t('applications.appeal.lead')}</p>
      </Prose>
      {reason && (
        <Notice title={t('applications.appeal.against')}>
          <p>{reason}</p>
          {decided && (
            <p>
              <FreeText of={decided} />
            </p>
          )}
          {until && <p>{t('applications.appeal.until', { date: dateLong(until) })}</p>}
        </Notice>
      )}
      <Meanwhile suspends={suspends} />
      <PostForm>
        {grounds.length > 1 && (
          <ChoiceField
            name="ground"
            label={t('applications.appeal.ground')}
            options={grounds.map((value) => ({ value, label: t(`applications.appeal.grounds.${value}`) }))}
          />
        )}
        <TextareaField
          name="text"
          label={t('applications.appeal.text')}
          hint={t('applications.appeal.textHint')}
          limit={2000}
        />
        <ConfirmOrCancel cancelHref={home}>{t('applications.appeal.send')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}

/** What holds until the answer, where a later decision took something away; nothing of others. */
function Meanwhile({ suspends }: { suspends: boolean | null }) {
  const t = useT()
  if (suspends === null) return null
  const words = suspends ? 'suspends' : 'counts'
  return (
    <Notice title={t(`applications.appeal.${words}Title`)}>
      <p>{t(`applications.appeal.${words}Text`)}</p>
    </Notice>
  )
}
