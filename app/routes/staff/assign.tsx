import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listColleagues } from '~/domains/applications/index.server'
import { assignInput } from '~/domains/applications/schema'
import { useFormErrors } from '~/http/form-errors'
import type { FormReply } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { assignApplication } from '~/workflows/take-application.server'
import { actOnCase } from './parts/act-on-case.server'
import { Problem } from './parts/problem'
import { readCase } from './parts/read-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const file = await readCase(context, args.params)
  const home = `/${context.locale}/staff/cases/${file.id}`
  if (!file.may.assign) throw redirect(home, { status: 303 })
  const colleagues = await listColleagues(context)
  return json({
    title: pageTitle(context.locale, 'staff.assign.title'),
    home,
    number: file.number,
    version: String(file.version),
    assigneeId: file.assignee?.id ?? null,
    colleagues: colleagues.filter(({ id }) => !file.citizenSide.includes(id)),
  })
}

export async function action(args: ActionFunctionArgs) {
  return actOnCase(args, {
    roles: ['inson_head'],
    schema: assignInput,
    act: (context, applicationId, input) => assignApplication(context, { applicationId, ...input }),
    done: 'staff.done.assigned',
  })
}

export default function Assign() {
  const t = useT()
  const { dateLong, personName } = useFormat()
  const { home, number, version, colleagues, assigneeId } = useLoaderData<typeof loader>()
  const reply = useActionData<FormReply>()
  const { error } = useFormErrors(reply)
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Problem reply={reply} />
      <PostForm hidden={{ version }}>
        <Heading level={1} size="l" caption={number}>
          {t('staff.assign.title')}
        </Heading>
        <ChoiceField
          name="assigneeId"
          label={t('staff.assign.who')}
          options={colleagues.map(({ id, openCases, absentUntil, ...name }) => ({
            value: id,
            label: personName(name),
            hint: absentUntil
              ? t('staff.absences.absentUntil', { date: dateLong(absentUntil) })
              : t('staff.assign.load', { count: openCases }),
          }))}
          value={reply ? String(reply.values.assigneeId ?? '') : (assigneeId ?? undefined)}
          error={error('assigneeId')}
        />
        <ConfirmOrCancel cancelHref={home}>{t('staff.assign.confirm')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
