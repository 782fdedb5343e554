import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getTrainingCentre, listCentreCourses, trainerRole } from '~/domains/appointments/index.server'
import { getOrganisation } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import { CourseState, useCourseRoom } from '~/ui/training/course-words'
import { type ShownTrainingCourse, showTrainingCourse } from '~/views/appointments/show-course'
import { namePlaces } from '~/views/names/name-places.server'
import { OrganisationTabs } from '../parts/organisation-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const { locale, organisationId } = context
  const today = dayOf(context.now())
  const [centre, organisation, courses, placeOf] = await Promise.all([
    organisationId ? getTrainingCentre({ organisationId }) : null,
    getOrganisation(organisationId ?? ''),
    listCentreCourses(context),
    namePlaces(locale),
  ])
  const shown = courses.map((course) => showTrainingCourse(course, { locale, placeOf, today }))
  return json({
    title: pageTitle(locale, 'training.staff.title'),
    organisation: organisation?.names[locale] ?? '',
    isCentre: centre !== null,
    courses: arrange(context.url.searchParams, shown, {
      when: ({ firstOn }: ShownTrainingCourse) => firstOn,
      places: ({ places }: ShownTrainingCourse) => places,
      state: ({ state }: ShownTrainingCourse) => state,
    }),
  })
}

/** What the centre trains: drafts, courses ahead, running and over. */
export default function CentreCourses() {
  const t = useT()
  const here = useHere()
  const { dateShort, number } = useFormat()
  const roomOf = useCourseRoom()
  const { organisation, isCentre, courses } = useLoaderData<typeof loader>()
  const action = <ButtonLink href={here('/organisation/courses/new')}>{t('training.staff.new')}</ButtonLink>
  return (
    <Frame width="wide">
      <Heading level={1} size="l" caption={organisation}>
        {t('training.staff.title')}
      </Heading>
      <OrganisationTabs current="courses" />
      {!isCentre && <EmptyState icon="calendar" title={t('training.staff.notCentre')} />}
      {isCentre && courses.list.total === 0 && (
        <EmptyState
          icon="calendar"
          title={t('training.staff.none')}
          text={t('training.staff.noneText')}
          action={action}
        />
      )}
      {isCentre && courses.list.total > 0 && (
        <>
          <p>{action}</p>
          <ListTable
            caption={t('training.staff.title')}
            captionHidden
            {...courses}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'what',
                label: t('training.row.what'),
                rowHeader: true,
                cell: ({ id, training }) => (
                  <a href={here(`/organisation/courses/${id}`)}>{t(keyOf('training.kind', training))}</a>
                ),
              },
              {
                key: 'when',
                label: t('training.row.when'),
                sorts: true,
                cell: ({ firstOn, lastOn }) =>
                  t('training.dates', { first: dateShort(firstOn), last: dateShort(lastOn) }),
              },
              {
                key: 'audience',
                label: t('training.row.audience'),
                cell: ({ audience }) => t(keyOf('training.audience', audience)),
              },
              {
                key: 'places',
                label: t('training.row.places'),
                sorts: true,
                cell: ({ places }) => number(places),
                numeric: true,
              },
              {
                key: 'state',
                label: t('training.row.state'),
                sorts: true,
                cell: (course) => (
                  <span className="flex flex-wrap items-center gap-2">
                    <CourseState of={course.state} />
                    {roomOf(course)}
                  </span>
                ),
              },
            ]}
          />
        </>
      )}
    </Frame>
  )
}
