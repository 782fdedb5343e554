import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles, groundsOf } from '~/domains/cases/index.server'
import { deskAppealInput, deskChannels } from '~/domains/cases/schema'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { recordAppeal } from '~/workflows/cases/appeals/record-appeal.server'
import { actOnCase } from './parts/case/act-on-case.server'
import { readCase } from './parts/case/read-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const file = await readCase(context, args.params)
  const home = `/${context.locale}/staff/cases/${file.id}`
  if (!file.may.submitAppeal) await leaveUnlessRefused(args, home)
  const title = pageTitle(context.locale, 'staff.appeal.title')
  return json({ title, home, number: file.number, grounds: file.decision ? groundsOf(file.decision) : [] })
}

export async function action(args: ActionFunctionArgs) {
  return actOnCase(args, {
    roles: caseRoles,
    schema: deskAppealInput,
    command: recordAppeal,
    fieldOf: { 'applications.error.appealGroundMissing': 'ground' },
    done: 'staff.appeal.filed',
  })
}

/** The appeal of a person who came or called, in her words. */
export default function DeskAppeal() {
  const t = useT()
  const { home, number, grounds } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={number}>
        {t('staff.appeal.title')}
      </Heading>
      <Prose>
        <p>{t('staff.appeal.lead')}</p>
      </Prose>
      <PostForm>
        <ChoiceField
          name="channel"
          label={t('staff.appeal.how')}
          options={deskChannels.map((value) => ({ value, label: t(`applications.reason.${value}`) }))}
        />
        {grounds.length > 1 && (
          <ChoiceField
            name="ground"
            label={t('applications.appeal.ground')}
            options={grounds.map((value) => ({ value, label: t(`applications.appeal.grounds.${value}`) }))}
          />
        )}
        <TextareaField
          name="text"
          label={t('staff.appeal.text')}
          hint={t('staff.appeal.textHint')}
          limit={2000}
        />
        <ConfirmOrCancel cancelHref={home}>{t('staff.appeal.send')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
