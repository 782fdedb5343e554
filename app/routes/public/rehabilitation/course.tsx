import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getTrainingCourse } from '~/domains/appointments/index.server'
import { systemContext } from '~/domains/identity/context'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { keyOf } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { CourseFacts } from '~/ui/training/course-facts'
import { CourseState, useCourseRoom } from '~/ui/training/course-words'
import { showTrainingCourse } from '~/views/appointments/show-course'
import { namePlaces } from '~/views/names/name-places.server'
import { ExampleNotice } from '../parts/example-mark'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now } = await allowAnyone(args)
  // The page is everybody's: read with the portal's eyes, it shows what was published and no draft.
  const course = await getTrainingCourse(systemContext(now), args.params.id ?? '')
  if (!course || course.status === 'draft' || (course.status === 'cancelled' && !course.isPublished))
    throw notFound()
  const placeOf = await namePlaces(locale)
  const t = getT(locale)
  return json({
    title: titleOf(locale, t(keyOf('training.kind', course.training))),
    description: t('training.course.description'),
    course: showTrainingCourse(course, { locale, placeOf, today: dayOf(now()) }),
  })
}

/** One course, and the way to a place on it. */
export default function Course() {
  const t = useT()
  const here = useHere()
  const roomOf = useCourseRoom()
  const { course } = useLoaderData<typeof loader>()
  const { state, centre } = course
  const room = roomOf(course)
  const title = t(keyOf('training.kind', course.training))
  return (
    <Frame
      width="narrow"
      crumbs={[{ label: t('training.title'), href: here('/rehabilitation') }, { label: title }]}
    >
      <Heading level={1} caption={centre.name}>
        {title}
      </Heading>
      <p className="flex flex-wrap items-center gap-3">
        <CourseState of={state} />
        {room && <span>{room}</span>}
      </p>
      {state === 'full' && course.isOpen && <p>{t('training.course.fullText')}</p>}
      {state === 'cancelled' && <Notice tone="warning">{t('training.course.cancelled')}</Notice>}
      {state === 'done' && <Notice tone="neutral">{t('training.course.over')}</Notice>}
      {!course.isOpen && state !== 'cancelled' && state !== 'done' && (
        <Notice tone="neutral">{t('training.course.begun')}</Notice>
      )}
      <CourseFacts
        course={course}
        centreHref={here(`/rehabilitation/centres/${centre.code}`)}
        more={[
          {
            key: 'places',
            label: t('training.row.places'),
            value: t('training.placesOf', { count: course.places }),
          },
        ]}
      />
      {course.isOpen && <p>{t('training.course.free')}</p>}
      <ButtonGroup>
        {course.isOpen && (
          <ButtonLink href={here(`/trainings/new?course=${course.id}`)} icon="calendar">
            {t(state === 'full' ? 'training.course.askWait' : 'training.course.ask')}
          </ButtonLink>
        )}
        <PrintButton />
      </ButtonGroup>
      <p>
        <a
          className="inline-flex min-h-11 items-center"
          href={here(`/rehabilitation/centres/${centre.code}`)}
        >
          {t('training.course.others')}
        </a>
      </p>
      {centre.isExample && <ExampleNotice of="rehabilitation" />}
    </Frame>
  )
}
