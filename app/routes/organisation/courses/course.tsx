import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { cancelTrainingPlace, publishTrainingCourse, trainerRole } from '~/domains/appointments/index.server'
import { readFormData, readHiddenNumber, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { PrintButton } from '~/ui/action/print-button'
import { Heading } from '~/ui/content/heading'
import { CourseFacts } from '~/ui/training/course-facts'
import { CourseState, useCourseRoom } from '~/ui/training/course-words'
import { readCentreCourse } from '../parts/courses/own-course.server'
import { ParticipantTables } from '../parts/courses/participant-tables'
import { readParticipants } from '../parts/courses/show-participants.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const { course } = await readCentreCourse(context, args.params)
  return json({
    title: pageTitle(context.locale, 'training.staff.title'),
    course,
    participants: await readParticipants(context, course.id),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const { course, home } = await readCentreCourse(context, args.params)
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent === 'publish') {
    const version = readHiddenNumber(form, 'version')
    const published = await perform(context, publishTrainingCourse, { id: course.id, version })
    if (!published.ok) return refuseForm(published)
    return redirectWithNotice(home, { key: 'training.staff.published', tone: 'success' })
  }
  if (intent !== 'free') return refuseForm(unknownAct)
  const freed = await perform(context, cancelTrainingPlace, String(form.get('placeId') ?? ''))
  if (!freed.ok) return refuseForm(freed)
  return redirectWithNotice(home, { key: 'training.staff.freed', tone: 'success' })
}

/** A course of the centre: its facts, what can be done with it, and its people. */
export default function CentreCourse() {
  const t = useT()
  const here = useHere()
  const roomOf = useCourseRoom()
  const { course, participants } = useLoaderData<typeof loader>()
  const { id, status } = course
  const home = here(`/organisation/courses/${id}`)
  const isLive = status === 'draft' || status === 'published'
  const hasBegun = status === 'running' || status === 'done'
  return (
    <Frame
      width="wide"
      crumbs={[
        { label: t('training.staff.title'), href: here('/organisation/courses') },
        { label: t(keyOf('training.kind', course.training)) },
      ]}
    >
      <Heading level={1} size="l" caption={course.centre.name}>
        {t(keyOf('training.kind', course.training))}
      </Heading>
      <p className="flex flex-wrap items-center gap-3">
        <CourseState of={course.state} />
        <span>{roomOf(course) ?? t('training.placesOf', { count: course.places })}</span>
      </p>
      {status === 'draft' && (
        <PostForm hidden={{ intent: 'publish', version: String(course.version) }}>
          <p>{t('training.staff.draftText')}</p>
          <Button>{t('training.staff.publish')}</Button>
        </PostForm>
      )}
      <CourseFacts
        course={course}
        more={[
          {
            key: 'places',
            label: t('training.row.places'),
            value: t('training.placesOf', { count: course.places }),
          },
        ]}
      />
      <ButtonGroup>
        {hasBegun && <ButtonLink href={`${home}/attendance`}>{t('training.staff.attendance')}</ButtonLink>}
        {course.isOpen && <ButtonLink href={`${home}/enrol`}>{t('training.enrol.link')}</ButtonLink>}
        {isLive && (
          <ButtonLink look="secondary" href={`${home}/edit`}>
            {t('training.staff.edit')}
          </ButtonLink>
        )}
        {status !== 'draft' && (
          <ButtonLink look="link" href={here(`/rehabilitation/courses/${id}`)}>
            {t('training.staff.publicPage')}
          </ButtonLink>
        )}
        {(isLive || status === 'running') && (
          <ButtonLink look="link" href={`${home}/cancel`}>
            {t('training.staff.cancel')}
          </ButtonLink>
        )}
        <PrintButton label={t('training.staff.print')} />
      </ButtonGroup>
      {status !== 'draft' && (
        <ParticipantTables
          courseId={id}
          participants={participants}
          isOpen={course.isOpen}
          hasBegun={hasBegun}
        />
      )}
    </Frame>
  )
}
