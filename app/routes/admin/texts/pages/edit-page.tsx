import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { savePageDraft } from '~/domains/administration/index.server'
import { pageForm, withMadeCyrillic } from '~/domains/administration/schema'
import { parseForm, readFormData, readHiddenNumber, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { contentLocaleOf } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { openPage } from '../../parts/texts/pages/open-page.server'
import { PageFields } from '../../parts/texts/pages/page-fields'
import { useAdminCrumbs } from '../../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const slug = args.params.slug ?? ''
  const { open, shown } = await openPage(context, slug)
  // What somebody else writes, or what waits, is looked at on the page's own page.
  if (open && (open.status !== 'draft' || open.authorId !== context.personId)) throw notFound()
  const texts = open?.texts ?? shown
  return json({
    title: pageTitle(context.locale, 'editorial.edit'),
    ...{ slug, texts, version: String(open?.version ?? 0) },
    name: shown?.[contentLocaleOf(context.locale)].title || slug,
  })
}

/** Keeps the draft; `script` besides makes its Cyrillic anew of the Latin. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const slug = args.params.slug ?? ''
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent !== 'save' && intent !== 'script') return refuseForm(unknownAct)
  const parsed = parseForm(form, pageForm)
  if (!parsed.ok) return refuseForm(parsed)
  const saved = await perform(context, savePageDraft, {
    ...{ slug, isNew: false, version: readHiddenNumber(form, 'version') },
    texts: intent === 'script' ? withMadeCyrillic(parsed.value) : parsed.value,
  })
  if (!saved.ok) return refuseForm(saved)
  const page = `/${context.locale}/admin/pages/${slug}`
  return intent === 'script'
    ? redirectWithNotice(`${page}/edit`, { key: 'editorial.cyrillicMade', tone: 'info' })
    : redirectWithNotice(page, { key: 'editorial.saved', tone: 'success' })
}

export default function EditPage() {
  const t = useT()
  const here = useHere()
  const { slug, name, texts, version } = useLoaderData<typeof loader>()
  const crumbs = useAdminCrumbs(
    { label: t('admin.pages.title'), href: here('/admin/pages') },
    { label: name, href: here(`/admin/pages/${slug}`) },
    { label: t('editorial.edit') },
  )
  return (
    <Frame width="narrow" crumbs={crumbs}>
      <Heading level={1} caption={name}>
        {t('editorial.edit')}
      </Heading>
      <p>{t('editorial.editLead')}</p>
      <PostForm hidden={{ version }} enter={{ name: 'intent', value: 'save' }}>
        <PageFields texts={texts} />
        <ButtonGroup>
          <Button name="intent" value="save">
            {t('editorial.form.save')}
          </Button>
          <Button look="secondary" name="intent" value="script">
            {t('editorial.form.script')}
          </Button>
          <ButtonLink look="secondary" href={here(`/admin/pages/${slug}`)}>
            {t('ui.cancel')}
          </ButtonLink>
        </ButtonGroup>
      </PostForm>
    </Frame>
  )
}
