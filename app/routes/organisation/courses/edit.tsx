import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeTrainingCourse, trainerRole } from '~/domains/appointments/index.server'
import { courseForm, publishedCourseForm } from '~/domains/appointments/schema'
import { parseForm, readFormData, readHiddenNumber, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { CourseFacts } from '~/ui/training/course-facts'
import { CourseFields, PlacesAndNote } from '../parts/courses/course-fields'
import { courseRefusals } from '../parts/courses/course-refusals'
import { readCentreCourse } from '../parts/courses/own-course.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const { course, home } = await readCentreCourse(context, args.params)
  if (course.status !== 'draft' && course.status !== 'published') await leaveUnlessRefused(args, home)
  return json({ title: pageTitle(context.locale, 'training.staff.edit'), home, course })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const { course, home } = await readCentreCourse(context, args.params)
  const form = await readFormData(args.request)
  const version = readHiddenNumber(form, 'version')
  const today = isoDayOf(context.now())
  // Which form she filled in says whether it was a draft to her.
  const parsed = form.has('training')
    ? parseForm(form, courseForm(today))
    : parseForm(form, publishedCourseForm)
  if (!parsed.ok) return refuseForm(parsed)
  const input = { id: course.id, version, facts: parsed.value }
  const changed = await perform(context, changeTrainingCourse, input)
  if (!changed.ok) return refuseForm(changed, courseRefusals)
  return redirectWithNotice(home, { key: 'training.staff.saved', tone: 'success' })
}

/** A draft as a whole; of a course that people have read, its places and note. */
export default function EditCourse() {
  const t = useT()
  const { home, course } = useLoaderData<typeof loader>()
  const isDraft = course.status === 'draft'
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={t(keyOf('training.kind', course.training))}>
        {t('training.staff.edit')}
      </Heading>
      {!isDraft && <CourseFacts course={course} />}
      <PostForm hidden={{ version: String(course.version) }}>
        {isDraft ? (
          <CourseFields centre={course.centre} course={course} />
        ) : (
          <PlacesAndNote places={course.places} note={course.note} />
        )}
        <ConfirmOrCancel cancelHref={home}>{t('training.staff.save')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
