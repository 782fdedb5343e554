import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSubscription, setSubscription } from '~/domains/market/index.server'
import { newsletterChoicesForm } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { leaveNoTrace, traceHeaders } from '~/http/page/leave-no-trace'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { NewsletterChoiceFields } from '../../parts/newsletter/choice-fields'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]
export const headers = traceHeaders

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now } = await allowAnyone(args)
  const { secret = '' } = args.params
  const found = await getSubscription(now(), { secret })
  if (!found) throw notFound()
  // What has ended says so on its own page.
  if (found.status !== 'active') throw redirect(`/${locale}/newsletter/end/${secret}`)
  const { pace } = found
  return json(
    { title: pageTitle(locale, 'newsletter.settings.title'), locale: found.locale, pace, secret },
    { headers: leaveNoTrace },
  )
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const parsed = parseForm(await readFormData(args.request), newsletterChoicesForm)
  if (!parsed.ok) return refuseForm(parsed)
  const set = await perform(context, setSubscription, { secret: args.params.secret ?? '', ...parsed.value })
  if (!set.ok) return refuseForm(set)
  return redirectWithNotice(context.url.pathname, { key: 'newsletter.settings.saved', tone: 'success' })
}

/** Another language or pace, by the link that stands in each letter. */
export default function NewsletterSettings() {
  const t = useT()
  const here = useHere()
  const { locale, pace, secret } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow">
      <Heading level={1}>{t('newsletter.settings.title')}</Heading>
      <p>{t('newsletter.settings.lead')}</p>
      <PostForm>
        <NewsletterChoiceFields locale={locale} pace={pace} />
        <Button>{t('newsletter.settings.save')}</Button>
      </PostForm>
      <div>
        <ButtonLink look="secondary" href={here(`/newsletter/end/${secret}`)}>
          {t('newsletter.settings.toEnd')}
        </ButtonLink>
      </div>
    </Frame>
  )
}
