import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createTrainingCourse, getTrainingCentre, trainerRole } from '~/domains/appointments/index.server'
import { courseForm } from '~/domains/appointments/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { CourseFields } from '../parts/courses/course-fields'
import { courseRefusals } from '../parts/courses/course-refusals'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, organisationId } = await requireRole(args, trainerRole)
  const centre = organisationId ? await getTrainingCentre({ organisationId }) : null
  if (!centre) throw notFound()
  const { trainings, hasTransport, hasLodging, names } = centre
  return json({
    title: pageTitle(locale, 'training.staff.new'),
    centre: { name: names[locale], trainings, hasTransport, hasLodging },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const today = isoDayOf(context.now())
  const parsed = parseForm(await readFormData(args.request), courseForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const created = await perform(context, createTrainingCourse, parsed.value)
  if (!created.ok) return refuseForm(created, courseRefusals)
  const to = `/${context.locale}/organisation/courses/${created.value.id}`
  return redirectWithNotice(to, { key: 'training.staff.created', tone: 'success' })
}

/** A new course, as a draft. */
export default function WriteCourse() {
  const t = useT()
  const here = useHere()
  const { centre } = useLoaderData<typeof loader>()
  const list = here('/organisation/courses')
  return (
    <Frame width="narrow" back={{ href: list }}>
      <Heading level={1} size="l" caption={centre.name}>
        {t('training.staff.new')}
      </Heading>
      <PostForm>
        <CourseFields centre={centre} course={null} />
        <ConfirmOrCancel cancelHref={list}>{t('training.staff.save')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
