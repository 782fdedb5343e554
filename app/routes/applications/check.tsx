import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { fillerRoles, isEditable } from '~/domains/applications/index.server'
import { submitInput } from '~/domains/applications/schema'
import { getCentre, getServingCentre } from '~/domains/reference/index.server'
import {
  canVisit,
  collectWords,
  describeAnswers,
  listOpenSteps,
  textOf,
  wordsIn,
} from '~/domains/services/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useLocale, useT } from '~/i18n/react'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { QuickExit } from '~/ui/action/quick-exit'
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { StepProgress } from '~/ui/data/step-progress'
import { SummaryList } from '~/ui/data/summary-list'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { submitApplication } from '~/workflows/applications/submit-application.server'
import { useAnswerRows } from './parts/answer-rows'
import { MandateGone } from './parts/mandate-gone'
import { editableSteps, pageBefore, progressOf, readOwnToFill } from './parts/own.server'
import { DocumentList } from './parts/papers/document-list'
import { namePapers } from './parts/papers/name-papers.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const own = await readOwnToFill(context, args.params)
  const { file, journey, home, isProtected, assisted } = own
  // Sent already, from another window: its page says so.
  if (!isEditable(file.status)) await leaveUnlessRefused(args, home)
  if (!canVisit(journey, file.answers, 'check')) await leaveUnlessRefused(args, `${home}?open=steps`)
  const { definition } = journey
  const { locale } = context
  const answerAt = (path: string) => textOf(file.answers, path)
  const centre = file.centreCode
    ? await getCentre(file.centreCode)
    : await getServingCentre(answerAt(definition.centre) ?? '')
  return json({
    title: pageTitle(context.locale, 'applications.check.title'),
    home,
    back: pageBefore(own, 'check', false),
    progress: progressOf(own, 'check'),
    isProtected,
    assisted,
    hasPapers: definition.pages.some(({ id }) => id === 'documents'),
    unmandatedStep: file.unmandatedStep,
    asksRegisters: definition.checks.length > 0,
    isCorrection: file.correction !== null,
    editable: editableSteps(own),
    lines: describeAnswers(journey, file.answers, collectWords(journey, file.answers)),
    documents: namePapers(file.documents, wordsIn(definition, locale), locale),
    contact: { phone: answerAt(definition.contact.phone), email: answerAt(definition.contact.email) },
    centre: centre?.names ?? null,
    submissionKey: newId(),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const { file, home, journey, assisted } = await readOwnToFill(context, args.params)
  const form = await readFormData(args.request)
  const parsed = parseForm(form, submitInput)
  // The second press of the button finds the case sent: that is the answer, not an error.
  if (!isEditable(file.status)) return redirect(`${home}/submitted`, { status: 303 })
  if (!parsed.ok) return refuseForm(parsed)
  const sent = await perform(context, submitApplication, {
    applicationId: file.id,
    submissionKey: parsed.value.submissionKey,
  })
  if (sent.ok && assisted) {
    const { number } = sent.value
    const to = `/${context.locale}/staff/assist`
    const key = file.number ? 'assistance.sentCorrection' : 'assistance.sent'
    return redirectWithNotice(to, { key, tone: 'success', values: { number } })
  }
  if (sent.ok) return redirect(`${home}/submitted`, { status: 303 })
  if (sent.error === 'applications.error.incomplete' || listOpenSteps(journey, file.answers).length > 0) {
    return redirect(`${home}?open=steps`, { status: 303 })
  }
  return refuseForm(sent)
}

export default function Check() {
  const t = useT()
  const locale = useLocale()
  const page = useLoaderData<typeof loader>()
  const { home } = page
  const changeHref = (step: string) => (page.editable.includes(step) ? `${home}/${step}?return=check` : null)
  const rows = useAnswerRows(page.lines, changeHref)
  const centre = page.centre?.[locale] ?? ''
  return (
    <Frame width="narrow" back={{ href: page.back }}>
      {page.isProtected && <QuickExit />}
      <ActingFor of={page.assisted} />
      <StepProgress {...page.progress} />
      <MandateGone home={home} step={page.unmandatedStep} />
      <Heading level={1} size="l">
        {t('applications.check.title')}
      </Heading>
      <SummaryList rows={rows} />
      {page.hasPapers && <Papers />}
      <Notice title={t('applications.check.toldTitle')}>
        <Prose>
          <ul>
            <li>{t('applications.check.toldCentre', { centre })}</li>
            {page.isProtected ? <ToldInSecret /> : <Told />}
          </ul>
        </Prose>
      </Notice>
      {page.asksRegisters && (
        <Prose>
          <p>{t('applications.check.checks')}</p>
        </Prose>
      )}
      <PostForm tryId={{ submissionKey: page.submissionKey }}>
        <CheckboxField
          name="declaration"
          {...(page.isProtected
            ? { label: t('applications.protected.declaration') }
            : { label: t('applications.check.declaration'), hint: t('applications.check.declarationHint') })}
        />
        <Button>{t(page.isCorrection ? 'applications.check.sendBack' : 'applications.check.send')}</Button>
      </PostForm>
    </Frame>
  )
}

function Papers() {
  const t = useT()
  const { home, editable, documents, assisted } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <Heading level={2} size="m">
          {t('applications.answer.documents')}
        </Heading>
        {editable.includes('documents') && (
          <a className="btn btn-link" href={`${home}/documents?return=check`}>
            {t('applications.change')}
            <span className="visually-hidden"> {t('applications.answer.documents')}</span>
          </a>
        )}
      </div>
      {documents.length > 0 ? (
        <DocumentList documents={documents} base={`${home}/documents`} forClerk={assisted !== null} />
      ) : (
        <p>{t('applications.documents.none')}</p>
      )}
    </>
  )
}

function Told() {
  const t = useT()
  const { phone } = useFormat()
  const { contact } = useLoaderData<typeof loader>()
  return (
    <>
      {contact.phone && <li>{t('applications.check.toldSms', { phone: phone(contact.phone) })}</li>}
      {contact.email && <li>{t('applications.check.toldEmail', { email: contact.email })}</li>}
      <li>{t('applications.check.toldPortal')}</li>
    </>
  )
}

function ToldInSecret() {
  const t = useT()
  return (
    <>
      <li>{t('applications.protected.whoReads')}</li>
      <li>{t('applications.protected.nothingSent')}</li>
    </>
  )
}
