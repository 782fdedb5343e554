import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  findTrainingCourses,
  listTrainingCentres,
  trainingForDevice,
} from '~/domains/appointments/index.server'
import { trainings } from '~/domains/appointments/schema'
import { getDeviceKind, listRegions } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { CourseList } from '~/ui/training/course-list'
import { showTrainingCentre, showTrainingCourse } from '~/views/appointments/show-course'
import { namePlaces } from '~/views/names/name-places.server'
import { CallCentre } from '../parts/call-centre'
import { ExampleNotice } from '../parts/example-mark'
import { CentreCards } from '../parts/rehabilitation/centre-cards'
import { CourseFilter } from '../parts/rehabilitation/course-filter'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now, url } = await allowAnyone(args)
  const today = dayOf(now())
  const [all, centres, regions, placeOf] = await Promise.all([
    findTrainingCourses(now()),
    listTrainingCentres(today),
    listRegions(),
    namePlaces(locale),
  ])
  const courses = all.map((course) => showTrainingCourse(course, { locale, placeOf, today }))
  const months = [...new Set(courses.map(({ firstOn }) => firstOn.slice(0, 7)))].sort()
  const device = await getDeviceKind(url.searchParams.get('device') ?? '', locale, today)
  const asked = readAsked(url.searchParams, months)
  const training = asked.training ?? (device ? trainingForDevice(device) : null)
  return json({
    title: pageTitle(locale, 'training.title'),
    description: getT(locale)('training.description'),
    device: device?.names[locale] ?? null,
    asked: { ...asked, training },
    months,
    regions: regions
      .filter(({ soato }) => centres.some(({ regionSoato }) => regionSoato === soato))
      .map(({ soato, names }) => ({ value: soato, label: names[locale] })),
    courses: courses.filter(
      (course) =>
        (!training || course.training === training) &&
        (!asked.region || course.centre.regionSoato === asked.region) &&
        (!asked.month || course.firstOn.startsWith(asked.month)),
    ),
    centres: centres
      .filter(
        (centre) =>
          (!training || centre.trainings.includes(training)) &&
          (!asked.region || centre.regionSoato === asked.region),
      )
      .map((centre) => showTrainingCentre(centre, locale, placeOf)),
  })
}

/** What an address asks for; what it cannot mean is nothing. */
function readAsked(query: URLSearchParams, months: readonly string[]) {
  const [training, region, month] = [query.get('training'), query.get('region'), query.get('month')]
  return {
    training: trainings.find((one) => one === training) ?? null,
    region: region && /^\d{4}$/.test(region) ? region : null,
    month: months.find((one) => one === month) ?? null,
  }
}

/** Courses and centres: a list that is filtered by links of a form, without a script. */
export default function Rehabilitation() {
  const t = useT()
  const here = useHere()
  const { courses, centres, asked, months, regions, device } = useLoaderData<typeof loader>()
  const isFiltered = Object.values(asked).some(Boolean)
  return (
    <Frame>
      <div className="grid gap-3">
        <Heading level={1}>{t('training.title')}</Heading>
        <p className="max-w-2xl text-muted">{t('training.lead')}</p>
        {device && <p>{t('training.list.device', { device })}</p>}
      </div>
      <CourseFilter asked={asked} months={months} regions={regions} />
      <section className="grid gap-4" id="courses">
        <Heading level={2}>{t('training.list.courses')}</Heading>
        <p role="status">{t('training.list.count', { count: courses.length })}</p>
        {courses.length === 0 ? (
          <EmptyState
            level={3}
            icon="calendar"
            title={t('training.list.none')}
            text={t('training.list.noneText')}
          />
        ) : (
          <CourseList courses={courses} hrefOf={(id) => here(`/rehabilitation/courses/${id}`)} />
        )}
        <p className="flex flex-wrap items-center gap-4">
          {isFiltered && (
            <ButtonLink look="secondary" href={here('/rehabilitation')}>
              {t('training.list.all')}
            </ButtonLink>
          )}
          <PrintButton />
          <a className="inline-flex min-h-11 items-center" href={here('/trainings')}>
            {t('training.own.title')}
          </a>
        </p>
      </section>
      {centres.length > 0 && (
        <section className="grid gap-4" id="centres">
          <Heading level={2}>{t('training.list.centres')}</Heading>
          <CentreCards centres={centres} />
        </section>
      )}
      <ExampleNotice of="rehabilitation" />
      <CallCentre />
    </Frame>
  )
}
