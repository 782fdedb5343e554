import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createNewsletter, getNewsletter } from '~/domains/market/index.server'
import { newsletterForm } from '~/domains/market/schema'
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
import { LetterFields } from '../../parts/texts/newsletter/letter-fields'
import { useAdminCrumbs } from '../../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const earlier = await getNewsletter(context, context.url.searchParams.get('from') ?? '')
  const values: Record<string, string> = earlier
    ? {
        ...{ titleUzLatn: earlier.titles['uz-Latn'], titleUzCyrl: earlier.titles['uz-Cyrl'] },
        ...{ titleRu: earlier.titles.ru, titleEn: earlier.titles.en },
        ...{ textUzLatn: earlier.texts['uz-Latn'], textUzCyrl: earlier.texts['uz-Cyrl'] },
        ...{ textRu: earlier.texts.ru, textEn: earlier.texts.en, items: earlier.addresses.join('\n') },
      }
    : {}
  return json({ title: pageTitle(context.locale, 'newsletter.desk.new'), values })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const parsed = parseForm(await readFormData(args.request), newsletterForm)
  if (!parsed.ok) return refuseForm(parsed)
  const created = await perform(context, createNewsletter, parsed.value)
  if (!created.ok) return refuseForm(created, { 'newsletter.error.items.notOnSale': 'items' })
  return redirectWithNotice(`/${context.locale}/admin/newsletter/${created.value.id}`, {
    ...{ key: 'newsletter.desk.prepared', tone: 'success' },
  })
}

/** Writes a letter, anew or from an earlier one. */
export default function NewLetter() {
  const t = useT()
  const here = useHere()
  const { values } = useLoaderData<typeof loader>()
  const crumbs = useAdminCrumbs(
    { label: t('newsletter.title'), href: here('/admin/newsletter') },
    { label: t('newsletter.desk.new') },
  )
  return (
    <Frame width="narrow" crumbs={crumbs}>
      <Heading level={1}>{t('newsletter.desk.new')}</Heading>
      <p>{t('newsletter.desk.newLead')}</p>
      <PostForm>
        <LetterFields values={values} />
        <ConfirmOrCancel cancelHref={here('/admin/newsletter')}>{t('newsletter.desk.save')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
