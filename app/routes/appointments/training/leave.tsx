import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { cancelTrainingPlace, visitorRoles } from '~/domains/appointments/index.server'
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
import { CourseFacts } from '~/ui/training/course-facts'
import { describePlace } from '../parts/training/describe-place.server'
import { readOwnPlace } from '../parts/training/own-place.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles)
  const { place, home } = await readOwnPlace(context, args.params)
  if (!['waiting', 'offered', 'taken'].includes(place.status)) await leaveUnlessRefused(args, home)
  const title = pageTitle(context.locale, 'training.own.leave')
  return json({ title, home, place: await describePlace(place, context) })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles)
  const { place, home } = await readOwnPlace(context, args.params)
  const left = await perform(context, cancelTrainingPlace, place.id)
  if (!left.ok) return refuseForm(left)
  return redirectWithNotice(home, { key: 'training.own.leaveDone', tone: 'success' })
}

export default function Leave() {
  const t = useT()
  const { home, place } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={place.number}>
        {t(place.status === 'waiting' ? 'training.own.leaveWaiting' : 'training.own.leave')}
      </Heading>
      <CourseFacts course={place.course} />
      <p>{t('training.own.leaveText')}</p>
      <PostForm>
        <ConfirmOrCancel look="danger" cancelHref={home}>
          {t('training.own.leaveYes')}
        </ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
