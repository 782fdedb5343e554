import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sendCase } from '~/domains/cases/index.server'
import { sendInput, sendReasonCodes } from '~/domains/cases/schema'
import { listCentreChoices } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { readCase } from '../parts/case/read-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const file = await readCase(context, args.params, { showsPerson: false })
  const home = `/${context.locale}/staff/cases/${file.id}`
  if (!file.may.send) await leaveUnlessRefused(args, home)
  const regions = await listCentreChoices(context.locale)
  return json({
    title: pageTitle(context.locale, 'staff.send.title'),
    ...{ home, number: file.number, version: String(file.version) },
    dueOn: isoDay(file.dueOn),
    centres: regions.map(({ label, options }) => ({
      label,
      options: options.filter(({ value }) => value !== context.organisationId),
    })),
  })
}

/** Sends it, and leads to the queue: the case is not hers to see any more. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const parsed = parseForm(await readFormData(args.request), sendInput)
  if (!parsed.ok) return refuseForm(parsed)
  const { id: caseId = '' } = args.params
  const { text, ...input } = parsed.value
  const sent = await perform(context, sendCase, { ...input, caseId, ...(text && { text }) })
  if (!sent.ok) return refuseForm(sent, { 'staff.send.error.centre': 'centreCode' })
  return redirectWithNotice(`/${context.locale}/staff/moves`, { key: 'staff.send.done', tone: 'success' })
}

export default function Send() {
  const t = useT()
  const { dateLong } = useFormat()
  const { home, number, version, dueOn, centres } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <PostForm hidden={{ version }}>
        <Heading level={1} size="l" caption={number}>
          {t('staff.send.title')}
        </Heading>
        <p>{t('staff.send.lead', { date: dateLong(dueOn) })}</p>
        <SelectField
          name="centreCode"
          label={t('staff.send.centre')}
          emptyLabel={t('appointments.book.choose')}
          options={centres}
        />
        <ChoiceField
          name="reasonCode"
          label={t('staff.send.reason')}
          options={sendReasonCodes.map((value) => ({ value, label: t(`applications.reason.${value}`) }))}
        />
        <TextareaField name="text" label={t('staff.send.text')} hint={t('staff.send.textHint')} optional />
        <ConfirmOrCancel cancelHref={home}>{t('staff.send.confirm')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
