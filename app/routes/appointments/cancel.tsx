import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { assistRoles } from '~/domains/applications/index.server'
import { cancelAppointment, visitorRoles } from '~/domains/appointments/index.server'
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
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { describeVisit } from './parts/describe-visit.server'
import { readOwnVisit } from './parts/own-visit.server'
import { VisitFacts } from './parts/visit-facts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles, ...assistRoles)
  const { reader, visit, assisted, home } = await readOwnVisit(context, args.params)
  if (visit.status !== 'booked') await leaveUnlessRefused(args, home)
  const title = pageTitle(context.locale, 'appointments.cancel.title')
  return json({ title, home, assisted, visit: await describeVisit(reader, visit) })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles, ...assistRoles)
  const { id = '' } = args.params
  const cancelled = await perform(context, cancelAppointment, id)
  if (!cancelled.ok) return refuseForm(cancelled)
  const to = `/${context.locale}/appointments/${id}`
  return redirectWithNotice(to, { key: 'appointments.cancel.done', tone: 'success' })
}

export default function Cancel() {
  const t = useT()
  const { home, visit, assisted } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      {visit.isProtected && <QuickExit />}
      <ActingFor of={assisted} what="voucher" />
      <Heading level={1} size="l" caption={visit.ticket}>
        {t('appointments.cancel.title')}
      </Heading>
      <VisitFacts of={visit} />
      <p>{t('appointments.cancel.text')}</p>
      <PostForm>
        <ConfirmOrCancel look="danger" cancelHref={home}>
          {t('appointments.cancel.yes')}
        </ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
