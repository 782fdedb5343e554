import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { assignCase, listColleagues } from '~/domains/cases/index.server'
import { assignInput } from '~/domains/cases/schema'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { actOnCase } from './parts/case/act-on-case.server'
import { readCase } from './parts/case/read-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const file = await readCase(context, args.params, { showsPerson: false })
  const home = `/${context.locale}/staff/cases/${file.id}`
  if (!file.may.assign) await leaveUnlessRefused(args, home)
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
    command: assignCase,
    done: 'staff.done.assigned',
  })
}

export default function Assign() {
  const t = useT()
  const { dateLong, personName } = useFormat()
  const { home, number, version, colleagues, assigneeId } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
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
          value={assigneeId ?? undefined}
        />
        <ConfirmOrCancel cancelHref={home}>{t('staff.assign.confirm')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
