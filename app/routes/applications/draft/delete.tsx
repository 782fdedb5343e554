import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles, deleteDraft } from '~/domains/applications/index.server'
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
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { readOwn } from '../parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { file, home } = await readOwn(context, args.params)
  if (file.status !== 'draft') await leaveUnlessRefused(args, home)
  return json({ title: pageTitle(context.locale, 'applications.draft.deleteTitle'), home })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const deleted = await perform(context, deleteDraft, args.params.id ?? '')
  if (!deleted.ok) return refuseForm(deleted)
  const to = `/${context.locale}/applications`
  return redirectWithNotice(to, { key: 'applications.draft.deleted', tone: 'success' })
}

export default function Delete() {
  const t = useT()
  const { home } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l">
        {t('applications.draft.deleteTitle')}
      </Heading>
      <Prose>
        <p>{t('applications.draft.deleteText')}</p>
      </Prose>
      <PostForm>
        <ConfirmOrCancel look="danger" cancelHref={home}>
          {t('applications.draft.deleteYes')}
        </ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
