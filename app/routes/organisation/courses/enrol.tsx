import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { recordTrainingEnrolment, trainerRole } from '~/domains/appointments/index.server'
import { accessNeeds, enrolForm, interpreters } from '~/domains/appointments/schema'
import { listDistrictChoices } from '~/domains/reference/index.server'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { VisitNeedsFields } from '~/ui/appointments/visit-needs'
import { WhoIsThere } from '~/ui/assistance/who-is-there'
import { Heading } from '~/ui/content/heading'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { TextField } from '~/ui/form/text-field'
import { ComingFields } from '~/ui/training/coming-fields'
import { readCentreCourse } from '../parts/courses/own-course.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const { course, home } = await readCentreCourse(context, args.params)
  if (!course.isOpen) await leaveUnlessRefused(args, home)
  return json({
    title: pageTitle(context.locale, 'training.enrol.title'),
    course,
    districts: await listDistrictChoices(context.locale),
  })
}

const fields = {
  'training.error.asked': 'pinfl',
  'training.error.atOnce': 'pinfl',
  'training.error.enrolNoMatch': 'pinfl',
  'training.error.enrolTooMany': 'pinfl',
  'training.error.noTransport': 'transport',
  'training.error.districtMissing': 'fetchDistrict',
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const { course, home } = await readCentreCourse(context, args.params)
  const parsed = parseForm(await readFormData(args.request), enrolForm)
  if (!parsed.ok) return refuseForm(parsed)
  // Number and answers are tried together: nobody finds out the one by the other.
  await requireBudget(context, 'assist')
  await requireBudget(context, 'lookUpOne', parsed.value.pinfl)
  const done = await perform(context, recordTrainingEnrolment, { courseId: course.id, form: parsed.value })
  if (!done.ok) return refuseForm(done, fields)
  const { waitsAt } = done.value
  return redirectWithNotice(home, {
    ...{ key: waitsAt === null ? 'training.enrol.done' : 'training.enrol.waits', tone: 'success' },
    ...(waitsAt !== null && { values: { count: waitsAt } }),
  })
}

/** Somebody calls, or stands at the desk, and wants a place: what she says of herself, and that she agrees. */
export default function Enrol() {
  const t = useT()
  const here = useHere()
  const { course, districts } = useLoaderData<typeof loader>()
  const page = here(`/organisation/courses/${course.id}`)
  return (
    <Frame width="narrow" back={{ href: page }}>
      <Heading level={1} size="l" caption={t(keyOf('training.kind', course.training))}>
        {t('training.enrol.title')}
      </Heading>
      <p>{t('training.enrol.lead')}</p>
      <p>{t('training.enrol.rules')}</p>
      <PostForm hidden={course.hasTransport ? {} : { transport: 'self' }}>
        <WhoIsThere ways={['desk', 'phone'] as const} />
        <TextField
          name="document"
          label={t('training.enrol.document')}
          hint={t('training.enrol.documentHint')}
          width={20}
        />
        <div className="only-for-desk">
          <CheckboxField name="seen" label={t('assistance.seen')} />
        </div>
        <p className="only-for-phone">{t('training.enrol.onlyPhone')}</p>
        <p>{t('training.enrol.readAloud')}</p>
        <VisitNeedsFields interpreters={interpreters} access={accessNeeds} />
        <ComingFields
          districts={districts}
          district=""
          hasTransport={course.hasTransport}
          hasLodging={course.hasLodging}
        />
        <CheckboxField name="consent" label={t('training.enrol.consent')} />
        <ConfirmOrCancel cancelHref={page}>{t('training.enrol.submit')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
