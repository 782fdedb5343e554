import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { fillerRoles, saveAnswer } from '~/domains/applications/index.server'
import { mostDocuments, mostFileBytes } from '~/domains/documents/index.server'
import { judge } from '~/domains/questions/index.server'
import { environmentOf, listOpenSteps, wordsIn } from '~/domains/services/index.server'
import type { Page } from '~/domains/services/schema'
import { listFiles, type NotAccepted, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { StepProgress } from '~/ui/data/step-progress'
import { ChoiceField } from '~/ui/form/choice-field'
import type { ChoiceOption } from '~/ui/form/choices/choice'
import { FileField } from '~/ui/form/file-field'
import {
  isStepOpen,
  nextPage,
  pageBefore,
  progressOf,
  readOwn,
  readOwnToFill,
  stepOf,
} from './parts/own.server'
import { addPapers, sayAdded } from './parts/papers/add-papers.server'
import { DocumentList } from './parts/papers/document-list'
import { namePapers } from './parts/papers/name-papers.server'
import { paperFiles } from './parts/papers/paper-files'

const step = 'documents'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const own = await readOwnToFill(context, args.params)
  const page = stepOf(own, step)
  if (!isStepOpen(own, page)) await leaveUnlessRefused(args, own.home)
  const isReturning = context.url.searchParams.get('return') === 'check'
  const { answers, documents, correction } = own.file
  const { locale } = context
  const environment = environmentOf(own.journey, answers)
  const question = papersOf(page)
  const lead = question.leads.find(({ when }) => !when || judge(when, environment) === 'yes')
  return json({
    title: titleOf(locale, page.title[locale]),
    heading: page.title[locale],
    back: pageBefore(own, step, isReturning),
    progress: progressOf(own, step),
    base: `${own.home}/documents`,
    isReturning,
    assisted: own.assisted,
    lead: lead?.text[locale] ?? null,
    kinds: question.kinds.map(({ code, text }) => ({ value: code, label: text[locale] })),
    correctionText: correction?.text ?? null,
    infected: namePapers(
      own.file.infected.map((kind) => ({ kind })),
      wordsIn(own.journey.definition, locale),
      locale,
    ).map(({ kindText }) => kindText),
    documents: namePapers(documents, wordsIn(own.journey.definition, locale), locale),
    most: mostDocuments,
    maxBytes: mostFileBytes,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...fillerRoles)
  const own = await readOwn(context, args.params)
  if (!isStepOpen(own, stepOf(own, step))) return refuseForm(refuse('applications.error.changed'))
  const form = await readFormData(args.request)
  const isReturning = form.get('return') === 'check'
  const [intent, documentId] = String(form.get('intent')).split(':')
  const isAdding = intent === 'upload'
  // Whichever button is pressed: a file that was chosen is taken.
  const isChosen = listFiles(form, 'file').length > 0
  const added = isAdding || isChosen ? await addPapers(context, own.file.id, form) : null
  if (added && !added.ok) return refuseForm(added, fieldOf(added))
  if (isAdding) {
    const to = `${own.home}/documents${isReturning ? '?return=check' : ''}`
    return redirectWithNotice(to, sayAdded(added?.ok ? added.count : 0))
  }
  if (intent === 'remove' && isId(documentId)) {
    return redirect(`${own.home}/documents/${documentId}/remove`, { status: 303 })
  }
  const saved = await perform(context, saveAnswer, {
    applicationId: own.file.id,
    step,
    value: { finished: true },
  })
  if (!saved.ok) return refuseForm(saved)
  const open = listOpenSteps(own.journey, saved.value.answers)
  return redirect(nextPage(own, step, isReturning, open), { status: 303 })
}

function papersOf({ questions }: Page) {
  const [question] = questions.filter((one) => one.kind === 'document')
  if (!question) throw new Error('a page of papers has its question')
  return question
}

// What stands against the application itself is nobody's.
function fieldOf(refused: NotAccepted): string | undefined {
  if ('reply' in refused || refused.error === 'applications.error.notEditable') return undefined
  return refused.error === 'applications.error.documentKindMissing' ? 'kind' : 'file'
}

export default function Documents() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const hidden: Record<string, string> = page.isReturning ? { return: 'check' } : {}
  return (
    <Frame width="narrow" back={{ href: page.back }}>
      <ActingFor of={page.assisted} />
      <StepProgress {...page.progress} />
      {page.correctionText && (
        <Notice tone="warning" title={t('applications.correction.said')}>
          {page.correctionText}
        </Notice>
      )}
      {page.infected.map((kind) => (
        <Notice key={kind} tone="danger" title={t('applications.documents.infectedTitle')}>
          {t('applications.documents.infectedText', { kind })}
        </Notice>
      ))}
      <Heading level={1} size="l">
        {page.heading}
      </Heading>
      <Prose>
        {page.lead && <p>{page.lead}</p>}
        <p>{t('applications.documents.privacy')}</p>
      </Prose>
      <PostForm multipart hidden={hidden} enter={{ name: 'intent', value: 'continue' }}>
        <section className="grid gap-3">
          <Heading level={2} size="m">
            {t('applications.documents.list')}
          </Heading>
          {page.documents.length > 0 ? (
            <DocumentList
              documents={page.documents}
              base={page.base}
              removable
              forClerk={page.assisted !== null}
            />
          ) : (
            <p>{t('applications.documents.none')}</p>
          )}
        </section>
        {page.documents.length < page.most && <AddDocument kinds={page.kinds} maxBytes={page.maxBytes} />}
        <Button>{t('applications.continue')}</Button>
      </PostForm>
    </Frame>
  )
}

/** Stands in the form of the whole page, so that a chosen file goes along with whatever is pressed. */
function AddDocument({ kinds, maxBytes }: { kinds: ChoiceOption[]; maxBytes: number }) {
  const t = useT()
  return (
    <section className="form-stack">
      <Heading level={2} size="m">
        {t('applications.documents.add')}
      </Heading>
      <ChoiceField
        name="kind"
        label={t('applications.documents.kind')}
        options={kinds}
        value={kinds[0]?.value ?? ''}
      />
      <FileField
        name="file"
        label={t('applications.documents.file')}
        hint={t('applications.documents.fileHint')}
        accept={paperFiles}
        multiple
        maxBytes={maxBytes}
      />
      <Button look="secondary" icon="upload" name="intent" value="upload">
        {t('applications.documents.upload')}
      </Button>
    </section>
  )
}
