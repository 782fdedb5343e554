import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { fillerRoles, listHelp } from '~/domains/applications/index.server'
import { isOpen } from '~/domains/cases/index.server'
import { canVisit, compareSubmissions, isAnswered, listSteps } from '~/domains/services/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { titleOf } from '~/http/urls.server'
import type { Locale } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { QuickExit } from '~/ui/action/quick-exit'
import { ActingFor } from '~/ui/assistance/acting-for'
import { listCaseDates } from '~/views/applications/list-case-dates'
import { findProvisions } from '~/views/care/find-provisions.server'
import { HelpNotice } from './parts/assist/help-notice'
import { CasePage } from './parts/case'
import { describeCase } from './parts/describe-case.server'
import { DraftPage } from './parts/draft'
import { MandateGone } from './parts/mandate-gone'
import { editableSteps, type Own, readOwnToFill } from './parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const { locale, url } = context
  const own = await readOwnToFill(context, args.params)
  const { file } = own
  const t = getT(locale)
  const tasks = listTasks(own, locale)
  return json({
    title: titleOf(
      locale,
      file.number ? t('applications.case.title', { number: file.number }) : t('applications.draft.title'),
    ),
    name: own.journey.definition.name[locale],
    number: file.number,
    draftNumber: file.draftNumber,
    isProtected: own.isProtected,
    assisted: own.assisted,
    unmandatedStep: file.unmandatedStep,
    hasHelp: !own.assisted && (await listHelp(context, file.id)).length > 0,
    id: file.id,
    tasks,
    goOn: tasks.find(({ state }) => state === 'open' || state === 'fix')?.step ?? 'check',
    isIncomplete: url.searchParams.get('open') === 'steps',
    updatedAt: file.updatedAt,
    canWithdraw: isOpen(file.status),
    hasDates: listCaseDates(file, dayOf(context.now())).length > 0,
    case: file.number ? await describeCase(file, dayOf(context.now()), locale) : null,
    provisions: file.status === 'approved' ? await findProvisions(context, { caseId: file.id }, locale) : [],
  })
}

function listTasks(own: Own, locale: Locale) {
  const { file, journey } = own
  const untouched = file.correction ? listUntouched(own) : new Set<string>()
  const editable = new Set(editableSteps(own))
  return listSteps(journey, file.answers)
    .filter(({ id }) => editable.has(id))
    .map((step) => ({
      step: step.id,
      name: step.name[locale],
      state: isAnswered(journey, step, file.answers)
        ? untouched.has(step.id)
          ? ('fix' as const)
          : ('done' as const)
        : canVisit(journey, file.answers, step.id)
          ? ('open' as const)
          : ('later' as const),
    }))
}

// What the centre asked for and stands as it was sent.
function listUntouched({ file, journey }: Own): Set<string> {
  const { submission, answers, documents, correction } = file
  if (!submission || !correction) return new Set()
  const now = { answers, documentIds: documents.map(({ id }) => id) }
  const changed: string[] = compareSubmissions(journey, submission, now)
  return new Set(correction.steps.filter((step) => !changed.includes(step)))
}

export default function ApplicationPage() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  return (
    <Frame
      {...(page.case ? {} : { width: 'narrow' as const })}
      crumbs={[
        page.assisted
          ? { label: t('assistance.title'), href: here('/staff/assist') }
          : { label: t('applications.list.title'), href: here('/applications') },
        { label: page.number ?? t('applications.draft.title') },
      ]}
    >
      {page.isProtected && <QuickExit />}
      <ActingFor of={page.assisted} />
      <MandateGone home={here(`/applications/${page.id}`)} step={page.unmandatedStep} />
      {page.hasHelp && <HelpNotice href={here(`/applications/${page.id}/assistance`)} />}
      {page.case ? (
        <CasePage {...page} facts={page.case} isHelped={page.assisted !== null} />
      ) : (
        <DraftPage {...page} />
      )}
    </Frame>
  )
}
