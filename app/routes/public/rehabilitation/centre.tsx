import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findTrainingCourses, getTrainingCentre } from '~/domains/appointments/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { titleOf } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { keyOf } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { SummaryList } from '~/ui/data/summary-list'
import { CourseList } from '~/ui/training/course-list'
import { showTrainingCentre, showTrainingCourse } from '~/views/appointments/show-course'
import { namePlaces } from '~/views/names/name-places.server'
import { ExampleNotice } from '../parts/example-mark'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now } = await allowAnyone(args)
  const centre = await getTrainingCentre({ code: args.params.code ?? '' })
  if (!centre) throw notFound()
  const today = dayOf(now())
  const [courses, placeOf] = await Promise.all([findTrainingCourses(now()), namePlaces(locale)])
  return json({
    title: titleOf(locale, centre.names[locale]),
    description: getT(locale)('training.centre.description'),
    centre: showTrainingCentre(centre, locale, placeOf),
    courses: courses
      .filter((course) => course.centre.code === centre.code)
      .map((course) => showTrainingCourse(course, { locale, placeOf, today })),
  })
}

/** A rehabilitation centre: how it is reached, what it teaches, and its courses. */
export default function RehabilitationCentre() {
  const t = useT()
  const here = useHere()
  const { phone } = useFormat()
  const { centre, courses } = useLoaderData<typeof loader>()
  const yesNo = (is: boolean) => t(is ? 'training.yes' : 'training.no')
  const known = (key: 'ramp' | 'interpreter', is: boolean | null) =>
    is === null ? [] : [{ key, label: t(`training.row.${key}`), value: yesNo(is) }]
  return (
    <Frame crumbs={[{ label: t('training.title'), href: here('/rehabilitation') }, { label: centre.name }]}>
      <Heading level={1} caption={centre.region}>
        {centre.name}
      </Heading>
      <SummaryList
        rows={[
          { key: 'address', label: t('training.row.address'), value: centre.address },
          ...(centre.phone
            ? [
                {
                  key: 'phone',
                  label: t('training.row.phone'),
                  value: <a href={`tel:+${centre.phone}`}>{phone(centre.phone)}</a>,
                },
              ]
            : []),
          {
            key: 'trains',
            label: t('training.row.trains'),
            value: (
              <ul className="grid gap-1">
                {centre.trainings.map((one) => (
                  <li key={one}>{t(keyOf('training.kind', one))}</li>
                ))}
              </ul>
            ),
          },
          { key: 'transport', label: t('training.row.transport'), value: yesNo(centre.hasTransport) },
          { key: 'lodging', label: t('training.row.lodging'), value: yesNo(centre.hasLodging) },
          ...known('ramp', centre.hasRamp),
          ...known('interpreter', centre.hasInterpreter),
        ]}
      />
      <ButtonGroup>
        {centre.phone && (
          <ButtonLink href={`tel:+${centre.phone}`} icon="phone">
            {t('training.centre.call')}
          </ButtonLink>
        )}
        <PrintButton />
      </ButtonGroup>
      <section className="grid gap-4" id="courses">
        <Heading level={2}>{t('training.centre.courses')}</Heading>
        {courses.length === 0 ? (
          <EmptyState
            level={3}
            icon="calendar"
            title={t('training.centre.none')}
            text={t('training.centre.noneText')}
          />
        ) : (
          <CourseList courses={courses} hrefOf={(id) => here(`/rehabilitation/courses/${id}`)} />
        )}
      </section>
      {centre.isExample && <ExampleNotice of="rehabilitation" />}
    </Frame>
  )
}
