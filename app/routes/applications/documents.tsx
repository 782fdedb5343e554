import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  addDocument,
  applicantRoles,
  listOpenSteps,
  mostDocuments,
  mostFileBytes,
  saveAnswer,
} from '~/domains/applications/index.server'
import { documentInput } from '~/domains/applications/schema'
import { requireBudget } from '~/http/budgets.server'
import { useFormErrors } from '~/http/form-errors'
import {
  type FormReply,
  parseForm,
  readFormData,
  refusalOf,
  refuseForm,
  typedValues,
} from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import type { RouteHandle } from '~/http/route-paths'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { StepProgress } from '~/ui/data/step-progress'
import { ChoiceField } from '~/ui/form/choice-field'
import { ErrorSummary } from '~/ui/form/error-summary'
import { FileField } from '~/ui/form/file-field'
import { DocumentList } from './parts/document-list'
import { nextPage, openStep, pageBefore, progressOf, readOwn } from './parts/own.server'

const step = 'documents'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const own = await readOwn(context, args.params)
  openStep(own, step)
  const isReturning = context.url.searchParams.get('return') === 'check'
  const { answers, documents, correction } = own.file
  return json({
    title: pageTitle(context.locale, 'applications.step.documents.title'),
    back: pageBefore(own, step, isReturning),
    progress: progressOf(own, step),
    base: `${own.home}/documents`,
    isReturning,
    basis: answers.certificate?.basis ?? 'certificate',
    correctionText: correction?.text ?? null,
    documents,
    most: mostDocuments,
    maxBytes: mostFileBytes,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const own = await readOwn(context, args.params)
  openStep(own, step)
  const form = await readFormData(args.request)
  const isReturning = form.get('return') === 'check'
  if (form.get('intent') === 'upload') return upload(context, own.file.id, form, isReturning)
  const value = { finished: true }
  const saved = await saveAnswer(context, { applicationId: own.file.id, step, value })
  if (!saved.ok) return refuseForm(refusalOf(form, saved))
  const open = listOpenSteps(own.journey, saved.value.answers)
  return redirect(nextPage(own, step, isReturning, open), { status: 303 })
}

async function upload(
  context: Awaited<ReturnType<typeof requireRole>>,
  applicationId: string,
  form: FormData,
  isReturning: boolean,
) {
  await requireBudget(context, 'upload')
  const parsed = parseForm(form, documentInput)
  const file = form.get('file')
  // A browser sends an unnamed, empty file where none was chosen; a chosen one of 0 octets has its name.
  const isChosen = file instanceof File && (file.size > 0 || file.name !== '')
  if (!parsed.ok || !isChosen) {
    return refuseForm({
      values: typedValues(form),
      errors: {
        ...(parsed.ok ? {} : parsed.reply.errors),
        ...(isChosen ? {} : { file: { key: 'applications.error.fileMissing' } }),
      },
    })
  }
  const added = await addDocument(context, {
    applicationId,
    kind: parsed.value.kind,
    name: file.name,
    bytes: Buffer.from(await file.arrayBuffer()),
  })
  if (!added.ok) return refuseForm(refusalOf(form, added, 'file'))
  const to = `/${context.locale}/applications/${applicationId}/documents${isReturning ? '?return=check' : ''}`
  return redirectWithNotice(
    to,
    added.value.isNew
      ? { key: 'applications.documents.added', tone: 'success' }
      : { key: 'applications.documents.same', tone: 'info' },
  )
}

export default function Documents() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<FormReply>()
  const hidden: Record<string, string> = page.isReturning ? { return: 'check' } : {}
  const { error, all } = useFormErrors(reply)
  return (
    <Frame width="narrow" back={{ href: page.back }}>
      <ErrorSummary errors={all} />
      <StepProgress {...page.progress} />
      {page.correctionText && (
        <Notice tone="warning" title={t('applications.correction.said')}>
          {page.correctionText}
        </Notice>
      )}
      <Heading level={1} size="l">
        {t('applications.step.documents.title')}
      </Heading>
      <Prose>
        <p>{t(`applications.documents.lead.${page.basis}`)}</p>
        <p>{t('applications.documents.privacy')}</p>
      </Prose>
      <section className="grid gap-3">
        <Heading level={2} size="m">
          {t('applications.documents.list')}
        </Heading>
        {page.documents.length > 0 ? (
          <DocumentList documents={page.documents} base={page.base} removable />
        ) : (
          <p>{t('applications.documents.none')}</p>
        )}
      </section>
      {page.documents.length < page.most && (
        <section className="grid gap-3">
          <Heading level={2} size="m">
            {t('applications.documents.add')}
          </Heading>
          <PostForm multipart hidden={{ ...hidden, intent: 'upload' }}>
            <ChoiceField
              name="kind"
              label={t('applications.documents.kind')}
              options={['certificate', 'measurement', 'other'].map((kind) => ({
                value: kind,
                label: t(`applications.documentKind.${kind}`),
              }))}
              value={String(reply?.values.kind ?? 'certificate')}
              error={error('kind')}
            />
            <FileField
              name="file"
              label={t('applications.documents.file')}
              hint={t('applications.documents.fileHint')}
              accept="image/jpeg,image/png,image/webp,application/pdf"
              maxBytes={page.maxBytes}
              error={error('file')}
            />
            <Button look="secondary" icon="upload">
              {t('applications.documents.upload')}
            </Button>
          </PostForm>
        </section>
      )}
      <PostForm hidden={hidden}>
        <Button>{t('applications.continue')}</Button>
      </PostForm>
    </Frame>
  )
}
