import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { recordTrainingResult, trainerRole } from '~/domains/appointments/index.server'
import { nextSteps, resultForm } from '~/domains/appointments/schema'
import { parseForm, readFormData, readHiddenNumber, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { readCentreCourse } from '../parts/courses/own-course.server'
import { readParticipants } from '../parts/courses/show-participants.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const { course, home } = await readCentreCourse(context, args.params)
  const participants = await readParticipants(context, course.id)
  const participant = participants.find(({ id, place }) => id === args.params.placeId && place !== null)
  if (!participant) throw notFound()
  return json({ title: pageTitle(context.locale, 'training.staff.result'), home, course, participant })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, trainerRole)
  const { home } = await readCentreCourse(context, args.params)
  const form = await readFormData(args.request)
  const version = readHiddenNumber(form, 'version')
  const parsed = parseForm(form, resultForm)
  if (!parsed.ok) return refuseForm(parsed)
  const { placeId: id = '' } = args.params
  const recorded = await perform(context, recordTrainingResult, { id, version, ...parsed.value })
  if (!recorded.ok) return refuseForm(recorded, { 'training.error.neverThere': 'outcome' })
  return redirectWithNotice(home, { key: 'training.staff.resultSaved', tone: 'success' })
}

/** What came of a place; the person reads it. */
export default function Result() {
  const t = useT()
  const { personName } = useFormat()
  const { home, course, participant } = useLoaderData<typeof loader>()
  const { name, number, status, hasCertificate, nextCode, result, version } = participant
  const who = name ? personName(name) : number
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={t(keyOf('training.kind', course.training))}>
        {t('training.staff.resultOf', { name: who })}
      </Heading>
      <p>{t('training.staff.resultLead')}</p>
      <PostForm hidden={{ version: String(version) }}>
        <ChoiceField
          name="outcome"
          label={t('training.staff.outcome')}
          value={status === 'missed' ? 'missed' : 'attended'}
          options={[
            { value: 'attended', label: t('training.staff.outcomeAttended') },
            { value: 'missed', label: t('training.staff.outcomeMissed') },
          ]}
        />
        <CheckboxField
          name="certificate"
          value="yes"
          label={t('training.staff.certificate')}
          checked={hasCertificate}
        />
        <SelectField
          name="nextCode"
          label={t('training.staff.nextStep')}
          options={nextSteps.map((value) => ({ value, label: t(`training.next.${value}`) }))}
          value={nextCode ?? ''}
          emptyLabel={t('training.staff.nextNone')}
        />
        <TextareaField
          name="text"
          label={t('training.staff.text')}
          hint={t('training.staff.textHint')}
          value={result ?? undefined}
          limit={1000}
          optional
        />
        <ConfirmOrCancel cancelHref={home}>{t('training.staff.resultSave')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
