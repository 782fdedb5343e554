import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { savePageDraft } from '~/domains/administration/index.server'
import { newPageForm, pageForm } from '~/domains/administration/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextField } from '~/ui/form/text-field'
import { PageFields } from '../../parts/texts/pages/page-fields'
import { useAdminCrumbs } from '../../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await requireRole(args, 'administrator')
  return json({ title: pageTitle(locale, 'editorial.new.title') })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const form = await readFormData(args.request)
  const named = parseForm(form, newPageForm)
  const said = parseForm(form, pageForm)
  if (!named.ok || !said.ok) {
    const errors = { ...(!named.ok && named.reply.errors), ...(!said.ok && said.reply.errors) }
    return refuseForm({ ok: false, reply: { errors } })
  }
  const { slug } = named.value
  const saved = await perform(context, savePageDraft, { slug, isNew: true, version: 0, texts: said.value })
  if (!saved.ok) return refuseForm(saved, { 'editorial.error.taken': 'slug' })
  const notice = { key: 'editorial.saved', tone: 'success' } as const
  return redirectWithNotice(`/${context.locale}/admin/pages/${slug}`, notice)
}

/** A new page: its address, and what it says as far as that is known. */
export default function NewPage() {
  const t = useT()
  const here = useHere()
  const crumbs = useAdminCrumbs(
    { label: t('admin.pages.title'), href: here('/admin/pages') },
    { label: t('editorial.new.title') },
  )
  return (
    <Frame width="narrow" crumbs={crumbs}>
      <Heading level={1}>{t('editorial.new.title')}</Heading>
      <p>{t('editorial.new.lead')}</p>
      <PostForm>
        <TextField
          name="slug"
          autoCapitalize="none"
          spellCheck={false}
          label={t('editorial.form.slug')}
          hint={t('editorial.form.slugHint', { example: '/pages/how-to-choose' })}
        />
        <PageFields texts={null} />
        <ConfirmOrCancel cancelHref={here('/admin/pages')}>{t('editorial.form.save')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
