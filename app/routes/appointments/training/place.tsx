import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { takeTrainingPlace, visitorRoles } from '~/domains/appointments/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { PrintButton } from '~/ui/action/print-button'
import { QuickExit } from '~/ui/action/quick-exit'
import { Heading } from '~/ui/content/heading'
import { CourseFacts } from '~/ui/training/course-facts'
import { PlaceState } from '~/ui/training/course-words'
import { describePlace } from '../parts/training/describe-place.server'
import { readOwnPlace } from '../parts/training/own-place.server'
import { PlaceResult } from '../parts/training/place-result'
import { usePlaceRows } from '../parts/training/place-rows'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles)
  const { place } = await readOwnPlace(context, args.params)
  return json({
    title: pageTitle(context.locale, 'training.own.title'),
    place: await describePlace(place, context),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles)
  const { place, home } = await readOwnPlace(context, args.params)
  const form = await readFormData(args.request)
  if (form.get('intent') !== 'take') return refuseForm(unknownAct)
  const taken = await perform(context, takeTrainingPlace, place.id)
  if (!taken.ok) return refuseForm(taken)
  return redirectWithNotice(home, { key: 'training.own.took', tone: 'success' })
}

/** One place: how it stands, what is to be done, and what came of it. */
export default function Place() {
  const t = useT()
  const here = useHere()
  const { dateTime } = useFormat()
  const { place } = useLoaderData<typeof loader>()
  const rows = usePlaceRows(place)
  const { status, course } = place
  const says = {
    count: place.waitsAt ?? 0,
    until: place.takeUntil ? dateTime(place.takeUntil) : '',
  }
  const mayLeave = course.isOpen && ['waiting', 'offered', 'taken'].includes(status)
  return (
    <Frame
      width="narrow"
      crumbs={[{ label: t('training.own.title'), href: here('/trainings') }, { label: place.number }]}
    >
      {place.isProtected && <QuickExit />}
      <Heading level={1} size="l" caption={place.number}>
        {t(keyOf('training.kind', course.training))}
      </Heading>
      <p>
        <PlaceState of={status} />
      </p>
      <p className="max-w-2xl">{t(keyOf('training.own', status), says)}</p>
      {status === 'offered' && (
        <PostForm hidden={{ intent: 'take' }}>
          <Button icon="check">{t('training.own.take')}</Button>
        </PostForm>
      )}
      <PlaceResult place={place} />
      <CourseFacts
        course={course}
        centreHref={here(`/rehabilitation/centres/${course.centre.code}`)}
        title={t('training.row.what')}
        more={rows}
      />
      <ButtonGroup>
        {status === 'taken' && !place.isProtected && (
          <ButtonLink href={here(`/trainings/${place.id}/calendar`)} download icon="calendar">
            {t('training.own.calendar')}
          </ButtonLink>
        )}
        {mayLeave && (
          <ButtonLink look="secondary" href={here(`/trainings/${place.id}/leave`)}>
            {t(status === 'waiting' ? 'training.own.leaveWaiting' : 'training.own.leave')}
          </ButtonLink>
        )}
        <PrintButton />
      </ButtonGroup>
    </Frame>
  )
}
