import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  type Answers,
  applicantRoles,
  isPinflKnown,
  listOpenSteps,
  saveAnswer,
} from '~/domains/applications/index.server'
import { stepForm } from '~/domains/applications/schema'
import { getProfile, updateContact } from '~/domains/identity/index.server'
import { listDistrictChoices } from '~/domains/reference/index.server'
import { useFormErrors } from '~/http/form-errors'
import { type FormReply, parseForm, readFormData, refusalOf, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { cleanLine } from '~/lib/typed/clean'
import { dayOf } from '~/platform/clock.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { StepProgress } from '~/ui/data/step-progress'
import { ErrorSummary } from '~/ui/form/error-summary'
import { SearchField } from '~/ui/form/search-field'
import { formValues } from './parts/form-values'
import { listDeviceGroups } from './parts/options.server'
import { nextPage, openStep, pageBefore, progressOf, readOwn } from './parts/own.server'
import { StepFields } from './parts/step-fields'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { locale, url } = context
  const own = await readOwn(context, args.params)
  const step = openStep(own, args.params.step)
  const profile = await getProfile(context, context.personId)
  if (!profile) throw notFound()
  const { answers, correction } = own.file
  const q = cleanLine(url.searchParams.get('q') ?? '')
  const today = dayOf(context.now())
  return json({
    title: pageTitle(locale, `applications.step.${step}.title`),
    step,
    q,
    path: url.pathname,
    isReturning: url.searchParams.get('return') === 'check',
    back: pageBefore(own, step, url.searchParams.get('return') === 'check'),
    progress: progressOf(own, step),
    values: formValues(step, answers, profile, locale),
    isChild: answers['for-whom']?.who === 'child',
    isPinflKnown: isPinflKnown(answers),
    correctionText: correction?.text ?? null,
    devices: step === 'device' ? await listDeviceGroups(today, locale, q, answers) : [],
    places: step === 'district' ? await listDistrictChoices(locale) : [],
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const own = await readOwn(context, args.params)
  const step = openStep(own, args.params.step)
  const form = await readFormData(args.request)
  const today = dayOf(context.now()).toISOString().slice(0, 10)
  const parsed = parseForm(form, stepForm(step, own.file.answers, today))
  if (!parsed.ok) return refuseForm(parsed.reply)
  const saved = await saveAnswer(context, { applicationId: own.file.id, step, value: parsed.value })
  if (!saved.ok) return refuseForm(refusalOf(form, saved, fieldOf[saved.error]))
  const { answers, hidden } = saved.value
  if (step === 'contact' && answers.contact) await keepContact(context, answers.contact)
  const after = { ...own, file: { ...own.file, answers } }
  const isReturning = form.get('return') === 'check'
  const to = nextPage(after, step, isReturning, listOpenSteps(own.journey, answers))
  if (hidden.length === 0) return redirect(to, { status: 303 })
  const t = getT(context.locale)
  const steps = hidden.map((id) => t(`applications.step.${id}.name`)).join(', ')
  return redirectWithNotice(to, { key: 'applications.hidden', values: { steps }, tone: 'info' })
}

const fieldOf: Record<string, string> = {
  'applications.error.deviceMissing': 'deviceCode',
  'applications.error.deviceForChildren': 'deviceCode',
  'applications.error.ownPinfl': 'pinfl',
  'applications.error.districtMissing': 'soato',
}

// Messages about the case go to the address in the account, so the account learns it here.
async function keepContact(
  context: Awaited<ReturnType<typeof requireRole>>,
  contact: NonNullable<Answers['contact']>,
) {
  const profile = await getProfile(context, context.personId)
  await updateContact(context, { ...contact, districtSoato: profile?.districtSoato ?? null })
}

const headedByField = new Set(['for-whom', 'certificate', 'measurements', 'district'])

export default function Step() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<FormReply>()
  const { step, q, back, path } = page
  const values = (reply?.values as Record<string, string> | undefined) ?? page.values
  const { error, all } = useFormErrors(reply)
  return (
    <Frame width="narrow" back={{ href: back }}>
      <ErrorSummary errors={all} />
      <StepProgress {...page.progress} />
      {page.correctionText && (
        <Notice tone="warning" title={t('applications.correction.said')}>
          {page.correctionText}
        </Notice>
      )}
      {!headedByField.has(step) && (
        <>
          <Heading level={1} size="l">
            {t(`applications.step.${step}.title`)}
          </Heading>
          <Prose>
            <p>{t(`applications.step.${step}.hint`)}</p>
          </Prose>
        </>
      )}
      {step === 'device' && (
        <form method="get" action={path}>
          {page.isReturning && <input type="hidden" name="return" value="check" />}
          <SearchField label={t('applications.device.search')} value={q} />
        </form>
      )}
      {step === 'device' && page.devices.length === 0 && (
        <Notice>
          {t('applications.device.nothing')} <a href={path}>{t('applications.device.all')}</a>
        </Notice>
      )}
      <PostForm hidden={page.isReturning ? { return: 'check' } : {}}>
        <StepFields
          step={step}
          values={values}
          error={error}
          isChild={page.isChild}
          isPinflKnown={page.isPinflKnown}
          devices={page.devices}
          places={page.places}
        />
        <Button>{t('applications.continue')}</Button>
      </PostForm>
    </Frame>
  )
}
