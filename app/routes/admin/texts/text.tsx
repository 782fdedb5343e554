import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listTextVersions, type Template } from '~/domains/notifications/index.server'
import { type NoticeTexts, templates } from '~/domains/notifications/schema'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { decideNoticeTexts, prepareNoticeTexts } from '~/workflows/notice-texts/change-notice-texts.server'
import { findTextFaults } from '~/workflows/notice-texts/check-texts'
import { fieldOf, readTextForm } from '~/workflows/notice-texts/read-form'
import { placeholdersOf, shippedTexts } from '~/workflows/notice-texts/shipped-texts'
import { previewOf, smsFactsOf } from '../parts/texts/preview.server'
import { TextForm } from '../parts/texts/text-form'
import { type PreviewTexts, TextPreview } from '../parts/texts/text-preview'
import { TextHistory, WaitingTexts } from '../parts/texts/text-versions'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

function readTemplate(name: string | undefined): { template: Template; shipped: NoticeTexts } {
  const template = templates.find((one) => one === `notifications.${name}`)
  const shipped = template ? shippedTexts(template) : null
  if (!template || !shipped) throw notFound()
  return { template, shipped }
}

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { template, shipped } = readTemplate(args.params.name)
  const versions = await perform(context, listTextVersions, template)
  const own = versions.find(({ status }) => status === 'published')?.texts ?? null
  return json({
    title: pageTitle(context.locale, 'admin.texts.title'),
    subject: previewOf(template, own)[context.locale].subject,
    texts: own ?? shipped,
    isOwn: own !== null,
    placeholders: placeholdersOf(shipped),
    sms: smsFactsOf(template, own),
    versions: versions.map(({ texts, authorId, createdAt, decidedAt, ...version }) => ({
      ...{ ...version, isShipped: texts === null, isOwn: authorId === context.personId },
      texts: previewOf(template, texts),
      createdAt: createdAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    })),
  })
}

/** Shows the words with example data (`preview`), prepares them, or decides about those that wait. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { template, shipped } = readTemplate(args.params.name)
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent === 'publish' || intent === 'withdraw') return decide(context, form, intent)
  if (intent === 'ship') return prepare(context, template, null)
  if (intent !== 'preview' && intent !== 'prepare') return refuseForm(unknownAct)
  const texts = readTextForm(form)
  const errors = findTextFaults(template, texts, shipped).map(
    ({ locale, part, error, details }) => [fieldOf(locale, part), { key: error, values: details }] as const,
  )
  if (errors.length > 0) return refuseForm({ ok: false, reply: { errors: Object.fromEntries(errors) } })
  return intent === 'preview'
    ? json({ preview: previewOf(template, texts) })
    : prepare(context, template, texts)
}

async function prepare(context: SignedInContext, template: Template, texts: NoticeTexts | null) {
  const prepared = await perform(context, prepareNoticeTexts, { template, texts })
  return prepared.ok ? done(context, 'admin.texts.prepared') : refuseForm(prepared)
}

async function decide(context: SignedInContext, form: FormData, act: 'publish' | 'withdraw') {
  const id = form.get('id')
  if (!isId(id)) throw notFound()
  const decided = await perform(context, decideNoticeTexts, { id, act })
  if (!decided.ok) return refuseForm(decided)
  return done(context, act === 'publish' ? 'admin.texts.published' : 'admin.texts.withdrawn')
}

function done(
  { url }: SignedInContext,
  key: 'admin.texts.prepared' | 'admin.texts.published' | 'admin.texts.withdrawn',
) {
  return redirectWithNotice(url.pathname, { key, tone: 'success' })
}

export default function Text() {
  const t = useT()
  const here = useHere()
  const { subject, texts, isOwn, placeholders, sms, versions } = useLoaderData<typeof loader>()
  const preview = useActionData<{ preview?: PreviewTexts }>()?.preview
  const waiting = versions.find(({ status }) => status === 'prepared')
  const list = { label: t('admin.texts.title'), href: here('/admin/texts') }
  return (
    <Frame crumbs={useAdminCrumbs(list, { label: subject })}>
      <Heading level={1} caption={t('admin.texts.caption')}>
        {subject}
      </Heading>
      <p>{t('admin.texts.formLead')}</p>
      {placeholders.length > 0 && (
        <p>
          {t('admin.texts.placeholders')} <code>{placeholders.map((name) => `{{${name}}}`).join(', ')}</code>
        </p>
      )}
      {waiting && <WaitingTexts version={waiting} />}
      {preview && (
        <section className="grid gap-4">
          <Heading level={2}>{t('admin.texts.previewTitle')}</Heading>
          <TextPreview texts={preview} />
        </section>
      )}
      {!waiting && <TextForm texts={texts} sms={sms} />}
      {isOwn && !waiting && (
        <PostForm hidden={{ intent: 'ship' }}>
          <Button look="secondary">{t('admin.texts.ship')}</Button>
        </PostForm>
      )}
      <TextHistory versions={versions.filter(({ status }) => status !== 'prepared')} />
    </Frame>
  )
}
