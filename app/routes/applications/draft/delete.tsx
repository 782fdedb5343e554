import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deleteDraft, fillerRoles, isAssistRole } from '~/domains/applications/index.server'
import { refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { readOwn } from '../parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const { file, home, assisted } = await readOwn(context, args.params)
  const mayDelete = file.status === 'draft' && (!assisted || assisted.hasBegunIt)
  if (!mayDelete) await leaveUnlessRefused(args, home)
  return json({ title: pageTitle(context.locale, 'applications.draft.deleteTitle'), home, assisted })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const deleted = await perform(context, deleteDraft, args.params.id ?? '')
  if (!deleted.ok) return refuseForm(deleted)
  const to = `/${context.locale}${isAssistRole(context.role) ? '/staff/assist' : '/applications'}`
  return redirectWithNotice(to, { key: 'applications.draft.deleted', tone: 'success' })
}

export default function Delete() {
  const t = useT()
  const { home, assisted } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <ActingFor of={assisted} />
      <Heading level={1} size="l">
        {t('applications.draft.deleteTitle')}
      </Heading>
      <Prose>
        <p>{t(assisted ? 'applications.draft.deleteAssisted' : 'applications.draft.deleteText')}</p>
      </Prose>
      <PostForm>
        <ConfirmOrCancel look="danger" cancelHref={home}>
          {t('applications.draft.deleteYes')}
        </ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
