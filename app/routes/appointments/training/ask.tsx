import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPeopleToActFor } from '~/domains/applications/index.server'
import { getTrainingCourse, visitorRoles } from '~/domains/appointments/index.server'
import { childPlaceForm, placeForm } from '~/domains/appointments/schema'
import { getProfile } from '~/domains/identity/index.server'
import { listDistrictChoices } from '~/domains/reference/index.server'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { CourseFacts } from '~/ui/training/course-facts'
import { showTrainingCourse } from '~/views/appointments/show-course'
import { namePlaces } from '~/views/names/name-places.server'
import { askForTraining, trainingService } from '~/workflows/appointments/ask-for-training.server'
import { PlaceFields } from '../parts/training/place-fields'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles)
  const { locale } = context
  const found = await getTrainingCourse(context, context.url.searchParams.get('course') ?? '')
  if (!found) throw notFound()
  const [placeOf, people, districts, profile] = await Promise.all([
    namePlaces(locale),
    perform(context, listPeopleToActFor, trainingService),
    listDistrictChoices(locale),
    perform(context, getProfile, context.personId),
  ])
  const course = showTrainingCourse(found, { locale, placeOf, today: dayOf(context.now()) })
  if (!course.isOpen) await leaveUnlessRefused(args, `/${locale}/rehabilitation/courses/${course.id}`)
  return json({
    title: pageTitle(locale, 'training.ask.title'),
    course,
    people: people.map(({ mandateId, familyName: family, givenName: given, patronymic }) => ({
      mandateId,
      name: { family, given, patronymic },
    })),
    districts,
    district: profile?.districtSoato ?? '',
  })
}

const fields = {
  'training.error.asked': 'whom',
  'training.error.atOnce': 'whom',
  'training.error.mandateMissing': 'whom',
  'training.error.notParent': 'childPinfl',
  'training.error.noTransport': 'transport',
  'training.error.districtMissing': 'fetchDistrict',
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...visitorRoles)
  await requireBudget(context, 'book')
  const form = await readFormData(args.request)
  const parsed = parseForm(form, form.get('whom') === 'child' ? childPlaceForm : placeForm)
  if (!parsed.ok) return refuseForm(parsed)
  const courseId = context.url.searchParams.get('course') ?? ''
  const asked = await askForTraining(context, { courseId, form: parsed.value })
  if (!asked.ok) return refuseForm(asked, fields)
  const { id, waitsAt } = asked.value
  const key = waitsAt === null ? 'training.ask.done' : 'training.ask.waits'
  return redirectWithNotice(`/${context.locale}/trainings/${id}`, {
    ...{ key, tone: waitsAt === null ? 'success' : 'warning' },
    ...(waitsAt !== null && { values: { count: waitsAt } }),
  })
}

/** For whom, what she needs, and how she comes. No diagnosis is asked. */
export default function AskForPlace() {
  const t = useT()
  const here = useHere()
  const { course, people, districts, district } = useLoaderData<typeof loader>()
  const isFull = course.state === 'full'
  const page = here(`/rehabilitation/courses/${course.id}`)
  return (
    <Frame width="narrow" back={{ href: page }}>
      <Heading level={1} caption={t(keyOf('training.kind', course.training))}>
        {t(isFull ? 'training.ask.waitTitle' : 'training.ask.title')}
      </Heading>
      {isFull && <p>{t('training.course.fullText')}</p>}
      <CourseFacts course={course} title={t('training.row.what')} />
      <PlaceFields
        people={people}
        districts={districts}
        district={district}
        hasTransport={course.hasTransport}
        hasLodging={course.hasLodging}
        cancelHref={page}
        isFull={isFull}
      />
    </Frame>
  )
}
