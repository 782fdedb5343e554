import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles } from '~/domains/applications/index.server'
import { isOpenAppeal } from '~/domains/cases/index.server'
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
import { QuickExit } from '~/ui/action/quick-exit'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { takeBackAppeal } from '~/workflows/cases/appeals/take-back-appeal.server'
import { readOwn } from './parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { file, home, isProtected } = await readOwn(context, args.params)
  if (!file.appeals.some(({ status }) => isOpenAppeal(status))) await leaveUnlessRefused(args, home)
  const title = pageTitle(context.locale, 'applications.appeal.withdrawTitle')
  return json({ title, home, isProtected, number: file.number ?? '' })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { id: caseId = '' } = args.params
  const withdrawn = await perform(context, takeBackAppeal, { caseId })
  if (!withdrawn.ok) return refuseForm(withdrawn)
  const to = `/${context.locale}/applications/${caseId}`
  return redirectWithNotice(to, { key: 'applications.appeal.withdrawDone', tone: 'success' })
}

export default function WithdrawAppeal() {
  const t = useT()
  const { home, isProtected, number } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      {isProtected && <QuickExit />}
      <Heading level={1} size="l" caption={number}>
        {t('applications.appeal.withdrawTitle')}
      </Heading>
      <Prose>
        <p>{t('applications.appeal.withdrawText')}</p>
      </Prose>
      <PostForm>
        <ConfirmOrCancel look="danger" cancelHref={home}>
          {t('applications.appeal.withdrawYes')}
        </ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
