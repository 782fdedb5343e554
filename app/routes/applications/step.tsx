import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { fillerRoles, listPeopleToActFor, saveAnswer } from '~/domains/applications/index.server'
import { getProfile, type Profile } from '~/domains/identity/index.server'
import { countField, type GroupAnswer, groups } from '~/domains/questions/index.server'
import type { KindName } from '~/domains/questions/schema'
import { listDistrictChoices } from '~/domains/reference/index.server'
import { environmentOf, listOpenSteps, readPage, textOf } from '~/domains/services/index.server'
import type { Page } from '~/domains/services/schema'
import { readFormData, refuseFaults, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole, type SignedInContext } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { viewQuestions } from '~/http/questions/view-questions.server'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { refuse } from '~/lib/result'
import { cleanLine } from '~/lib/typed/clean'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { QuickExit } from '~/ui/action/quick-exit'
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { StepProgress } from '~/ui/data/step-progress'
import { SearchField } from '~/ui/form/search-field'
import { QuestionFields, questionFields } from '~/ui/questions/question-fields'
import { askMandate } from './parts/ask-mandate.server'
import { readCarried } from './parts/carried.server'
import { ForWhom } from './parts/for-whom'
import { keepContact } from './parts/keep-contact.server'
import { knownValues } from './parts/known-values.server'
import { listDeviceGroups } from './parts/options.server'
import {
  isStepOpen,
  nextPage,
  type Own,
  pageBefore,
  progressOf,
  readOwn,
  readOwnToFill,
  stepOf,
} from './parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const { locale, url } = context
  const own = await readOwnToFill(context, args.params)
  const page = stepOf(own, args.params.step)
  if (!isStepOpen(own, page)) await leaveUnlessRefused(args, own.home)
  // Of the person whom a clerk helps the form begins with nothing: she says it herself.
  const profile = own.assisted ? null : await perform(context, getProfile, context.personId)
  const isReturning = url.searchParams.get('return') === 'check'
  const q = cleanLine(url.searchParams.get('q') ?? '')
  const questions = await viewPage(context, own, page, q)
  const isAboutAdult = !own.assisted && questions.some(({ kind }) => kind === 'person')
  const people = isAboutAdult ? await perform(context, listPeopleToActFor, own.file.serviceCode) : []
  const chosen = people.find(({ mandateId }) => mandateId === url.searchParams.get('mandate'))
  const carried = chosen || own.assisted ? {} : await readCarried(own, page, args.request)
  return json({
    title: titleOf(locale, page.title[locale]),
    heading: questions.some(({ heads }) => heads) ? null : page.title[locale],
    hint: page.hint?.[locale] ?? null,
    questions,
    q,
    path: url.pathname,
    isReturning,
    isProtected: own.isProtected,
    assisted: own.assisted,
    back: pageBefore(own, page.id, isReturning),
    progress: progressOf(own, page.id),
    values: chosen
      ? groups.values(page.questions, { ...chosen, birthCertificate: null })
      : valuesOf(own, page, { profile, carried }, context),
    isAboutAdult,
    // Names alone: her number stands in the form only when she was chosen.
    people: people.map(({ mandateId, familyName, givenName, patronymic }) => ({
      ...{ mandateId, familyName, givenName, patronymic },
    })),
    isCarried: Object.keys(carried).length > 0,
    correctionText: own.file.correction?.text ?? null,
  })
}

async function viewPage(context: SignedInContext, own: Own, page: Page, q: string) {
  const { locale } = context
  const environment = environmentOf(own.journey, own.file.answers)
  const device = page.questions.find((one) => one.kind === 'device')
  const chosen = textOf(own.file.answers, `${page.id}.deviceCode`)
  const search = { on: dayOf(context.now()), locale, q, chosen }
  const hasPlaces = page.questions.some(({ kind }) => kind === 'address')
  return viewQuestions(page.questions, environment, locale, {
    devices: device ? await listDeviceGroups(device, environment, search) : [],
    places: hasPlaces ? await listDistrictChoices(locale) : [],
  })
}

/** With `?more` each list of the page has room for one more than was answered. */
function valuesOf(
  own: Own,
  page: Page,
  { profile, carried }: { profile: Profile | null; carried: GroupAnswer },
  { locale, url }: SignedInContext,
) {
  const values = knownValues(own, page, { profile, locale, carried })
  const lists = page.questions.filter(({ kind }) => kind === 'repeated')
  const more = url.searchParams.has('more') ? 1 : 0
  const counts = lists.map((list) => [
    countField(list),
    String(Number(ownValue(values, countField(list)) ?? 0) + more),
  ])
  return { ...values, ...Object.fromEntries(counts) }
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const own = await readOwn(context, args.params)
  const page = stepOf(own, args.params.step)
  if (!isStepOpen(own, page)) return refuseForm(refuse('applications.error.changed'))
  const form = await readFormData(args.request)
  const read = readPage(own.journey, page, own.file.answers, form)
  if (!read.ok) return refuseFaults(read.faults)
  if (form.get('intent') === 'askMandate' && !own.assisted) return askMandate(context, own, read.value)
  const saved = await perform(context, saveAnswer, {
    applicationId: own.file.id,
    step: page.id,
    value: read.value,
  })
  if (!saved.ok) return refuseForm(saved, String(saved.details?.field ?? '') || undefined)
  const { answers, hidden } = saved.value
  await keepContact(context, own, page, answers)
  const isReturning = form.get('return') === 'check'
  const again = isReturning ? '?return=check&more' : '?more'
  if (form.get('intent') === 'more') return redirect(`${own.home}/${page.id}${again}`, { status: 303 })
  const after = { ...own, file: { ...own.file, answers } }
  const to = nextPage(after, page.id, isReturning, listOpenSteps(own.journey, answers))
  if (hidden.length === 0) return redirect(to, { status: 303 })
  const names = own.journey.definition.pages.filter(({ id }) => hidden.includes(id))
  const steps = names.map(({ name }) => name[context.locale]).join(', ')
  return redirectWithNotice(to, { key: 'applications.hidden', values: { steps }, tone: 'info' })
}

// A kind without a field does not compile; papers have a page of their own.
questionFields satisfies Record<Exclude<KindName, 'document'>, unknown>

export default function Step() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  const { q, back, path, heading, hint, questions } = page
  const devices = questions.find(({ kind }) => kind === 'device')?.devices
  return (
    <Frame width="narrow" back={{ href: back }}>
      {page.isProtected && <QuickExit />}
      <ActingFor of={page.assisted} />
      <StepProgress {...page.progress} />
      {page.isCarried && <Notice>{t('finder.carried')}</Notice>}
      {page.correctionText && (
        <Notice tone="warning" title={t('applications.correction.said')}>
          {page.correctionText}
        </Notice>
      )}
      {heading && (
        <>
          <Heading level={1} size="l">
            {heading}
          </Heading>
          {hint && (
            <Prose>
              <p>{hint}</p>
            </Prose>
          )}
        </>
      )}
      {page.isAboutAdult && <ForWhom people={page.people} path={path} />}
      {devices && (
        <form method="get" action={path}>
          {page.isReturning && <input type="hidden" name="return" value="check" />}
          <SearchField label={t('applications.device.search')} value={q} />
        </form>
      )}
      {devices && (
        <p>
          <a className="inline-flex min-h-11 items-center" href={here('/devices/choose')}>
            {t('applications.device.help')}
          </a>
        </p>
      )}
      {devices?.length === 0 && (
        <Notice>
          {t('applications.device.nothing')} <a href={path}>{t('applications.device.all')}</a>
        </Notice>
      )}
      <PostForm hidden={page.isReturning ? { return: 'check' } : {}}>
        <QuestionFields questions={questions} values={page.values} />
        <ButtonGroup>
          <Button>{t('applications.continue')}</Button>
          {page.isAboutAdult && (
            <Button look="secondary" name="intent" value="askMandate">
              {t('mandates.forWhom.ask')}
            </Button>
          )}
          {questions.some(({ items }) => items) && (
            <Button look="secondary" icon="plus" name="intent" value="more">
              {t('questions.addItem')}
            </Button>
          )}
        </ButtonGroup>
        {page.isAboutAdult && <p className="hint">{t('mandates.forWhom.askHint')}</p>}
      </PostForm>
    </Frame>
  )
}
