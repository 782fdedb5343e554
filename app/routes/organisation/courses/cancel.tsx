import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { cancelTrainingCourse, trainerRole } from '~/domains/appointments/index.server'
import { cancelCourseForm, courseCancelReasons } from '~/domains/appointments/schema'
import { parseForm, readFormData, readHiddenNumber, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { CourseFacts } from '~/ui/training/course-facts'
import { readCentreCourse } from '../parts/courses/own-course.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const { course, home } = await readCentreCourse(context, args.params)
  if (course.status === 'done' || course.status === 'cancelled') await leaveUnlessRefused(args, home)
  return json({ title: pageTitle(context.locale, 'training.staff.cancel'), home, course })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const { course, home } = await readCentreCourse(context, args.params)
  const form = await readFormData(args.request)
  const version = readHiddenNumber(form, 'version')
  const parsed = parseForm(form, cancelCourseForm)
  if (!parsed.ok) return refuseForm(parsed)
  const done = await perform(context, cancelTrainingCourse, { id: course.id, version, ...parsed.value })
  if (!done.ok) return refuseForm(done)
  const values = { count: done.value.told }
  return redirectWithNotice(home, { key: 'training.staff.cancelled', values, tone: 'success' })
}

export default function CancelCourse() {
  const t = useT()
  const { home, course } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={t(keyOf('training.kind', course.training))}>
        {t('training.staff.cancel')}
      </Heading>
      <CourseFacts course={course} />
      <p>{t('training.staff.cancelText')}</p>
      <PostForm hidden={{ version: String(course.version) }}>
        <ChoiceField
          name="reasonCode"
          label={t('training.row.reason')}
          options={courseCancelReasons.map((value) => ({
            value,
            label: t(`training.cancelReason.${value}`),
          }))}
        />
        <ConfirmOrCancel look="danger" cancelHref={home}>
          {t('training.staff.cancelYes')}
        </ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
