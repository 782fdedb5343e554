import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deleteSynonym, saveSynonym } from '~/domains/administration/index.server'
import { synonymForm } from '~/domains/administration/schema'
import { listSynonyms } from '~/domains/search/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { TextareaField } from '~/ui/form/textarea-field'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

async function readGroup(id: string | undefined) {
  if (id === 'new') return null
  const found = isId(id) ? (await listSynonyms()).find((group) => group.id === id) : undefined
  if (!found) throw notFound()
  return found
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await requireRole(args, 'administrator')
  const group = await readGroup(args.params.id)
  return json({ title: pageTitle(locale, 'admin.synonym.title'), group })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const group = await readGroup(args.params.id)
  const form = await readFormData(args.request)
  const to = `/${context.locale}/admin/synonyms`
  const known = group && { id: group.id, version: readVersion(form.get('version')) }
  if (known && form.get('intent') === 'remove') {
    const removed = await perform(context, deleteSynonym, known)
    if (!removed.ok) return refuseForm(removed)
    return redirectWithNotice(to, { key: 'admin.synonym.removed', tone: 'success' })
  }
  const parsed = parseForm(form, synonymForm)
  if (!parsed.ok) return refuseForm(parsed)
  const saved = await perform(context, saveSynonym, parsed.value, known)
  if (!saved.ok) return refuseForm(saved, { 'search.error.markUnknown': 'leadsTo' })
  return redirectWithNotice(to, { key: 'admin.synonym.saved', tone: 'success' })
}

// The page wrote it; anything else is no version there ever was, and so a conflict.
const readVersion = (sent: unknown) => (/^\d{1,9}$/.test(String(sent)) ? Number(sent) : -1)

const example = 'service:child-benefit'
const fields = ['uz', 'ru', 'en', 'leadsTo'] as const

export default function Synonym() {
  const t = useT()
  const here = useHere()
  const { group } = useLoaderData<typeof loader>()
  const known = { ...group?.terms, leadsTo: group?.leadsTo }
  return (
    <Frame
      width="narrow"
      crumbs={useAdminCrumbs(
        { label: t('admin.synonyms.title'), href: here('/admin/synonyms') },
        { label: t('admin.synonym.title') },
      )}
    >
      <Heading level={1}>{t('admin.synonym.title')}</Heading>
      {group && group.shared.length > 0 && (
        <Notice tone="warning" title={t('admin.synonym.shared')}>
          <ul>
            {group.shared.flatMap(({ word, others }) =>
              others.map(({ id, words, leadsTo }) => (
                <li key={`${word} ${id}`}>
                  {word}: <a href={here(`/admin/synonyms/${id}`)}>{words}</a>
                  {leadsTo.length > 0 && ` → ${leadsTo.join(', ')}`}
                </li>
              )),
            )}
          </ul>
        </Notice>
      )}
      <PostForm hidden={{ version: String(group?.version ?? 0) }}>
        {fields.map((field) => (
          <TextareaField
            key={field}
            name={field}
            label={t(`admin.synonyms.${field}`)}
            hint={field === 'leadsTo' ? t('admin.synonym.leadsToHint', { example }) : t('admin.synonym.hint')}
            rows={6}
            value={known[field]?.join('\n') ?? ''}
            optional
          />
        ))}
        <Button>{t('admin.synonym.save')}</Button>
        {group && (
          <Button look="secondary" name="intent" value="remove">
            {t('admin.synonym.remove')}
          </Button>
        )}
      </PostForm>
    </Frame>
  )
}
