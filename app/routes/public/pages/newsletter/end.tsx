import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { endSubscription, getSubscription } from '~/domains/market/index.server'
import { refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { leaveNoTrace, traceHeaders } from '~/http/page/leave-no-trace'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ButtonLink } from '~/ui/action/button-link'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'

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
  const isActive = found.status === 'active'
  const title = pageTitle(locale, isActive ? 'newsletter.end.title' : 'newsletter.end.done')
  return json({ title, isActive, secret }, { headers: leaveNoTrace })
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const ended = await perform(context, endSubscription, { secret: args.params.secret ?? '' })
  if (!ended.ok) return refuseForm(ended)
  return redirect(context.url.pathname, 303)
}

/** Asks once more, since mail programs open links by themselves; what has ended is said to have. */
export default function EndNewsletter() {
  const t = useT()
  const here = useHere()
  const { isActive, secret } = useLoaderData<typeof loader>()
  if (!isActive)
    return (
      <Frame width="narrow">
        <Heading level={1}>{t('newsletter.end.done')}</Heading>
        <p>{t('newsletter.end.doneText')}</p>
        <div>
          <ButtonLink look="secondary" href={here('/newsletter')}>
            {t('newsletter.end.again')}
          </ButtonLink>
        </div>
      </Frame>
    )
  return (
    <Frame width="narrow">
      <Heading level={1}>{t('newsletter.end.title')}</Heading>
      <p>{t('newsletter.end.lead')}</p>
      <PostForm>
        <ConfirmOrCancel cancelHref={here(`/newsletter/settings/${secret}`)}>
          {t('newsletter.end.submit')}
        </ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
