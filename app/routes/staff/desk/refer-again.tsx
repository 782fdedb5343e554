import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sentForm } from '~/domains/care/schema'
import { caseRoles } from '~/domains/cases/index.server'
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
import { EarlierTasks } from '~/ui/care/task-facts'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { findProvisions } from '~/views/care/find-provisions.server'
import { listToRefer } from '~/views/organisation/list-to-refer.server'
import { referElsewhere } from '~/workflows/cases/referrals/refer-elsewhere.server'
import { readCase } from '../parts/case/read-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale } = context
  const file = await readCase(context, args.params)
  const home = `/${locale}/staff/cases/${file.id}`
  const [provision] = await findProvisions(context, { caseId: file.id }, locale)
  if (!provision?.canReferAgain || !file.may.changeDecision) await leaveUnlessRefused(args, home)
  const { task = null, organisation = null, earlierTasks = [] } = provision ?? {}
  return json({
    title: pageTitle(locale, 'care.again.title'),
    ...{ home, number: file.number, isPlace: provision?.kind === 'placement' },
    asked: task ? [...earlierTasks, { ...task, organisation: organisation?.name ?? '' }] : [],
    organisations: await listToRefer(context, file, locale),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id: caseId = '' } = args.params
  const parsed = parseForm(await readFormData(args.request), sentForm)
  if (!parsed.ok) return refuseForm(parsed)
  const referred = await perform(context, referElsewhere, { caseId, ...parsed.value })
  if (!referred.ok) return refuseForm(referred, { 'care.error.organisationMissing': 'organisationId' })
  const to = `/${context.locale}/staff/cases/${caseId}`
  return redirectWithNotice(to, { key: 'care.again.done', tone: 'success' })
}

/** The organisation could not, or the place was not wanted: another one is asked. */
export default function ReferAgain() {
  const t = useT()
  const { home, number, isPlace, asked, organisations } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={number}>
        {t('care.again.title')}
      </Heading>
      <p>{t(isPlace ? 'care.again.leadPlace' : 'care.again.lead')}</p>
      {asked.length > 0 && <EarlierTasks of={asked} />}
      {organisations.length === 0 ? (
        <Notice tone="warning">{t('care.again.nobody')}</Notice>
      ) : (
        <PostForm>
          <ChoiceField name="organisationId" label={t('care.field.organisation')} options={organisations} />
          <TextareaField
            name="note"
            label={t('care.field.note')}
            hint={t('care.field.noteHint')}
            limit={2000}
            optional
          />
          <ConfirmOrCancel cancelHref={home}>
            {t(isPlace ? 'care.again.offer' : 'care.again.send')}
          </ConfirmOrCancel>
        </PostForm>
      )}
    </Frame>
  )
}
