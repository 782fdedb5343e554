import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { confirmSubscription, getSubscription } from '~/domains/market/index.server'
import { refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { leaveNoTrace, traceHeaders } from '~/http/page/leave-no-trace'
import { pageTitle } from '~/http/urls.server'
import { localeNames } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { SummaryList } from '~/ui/data/summary-list'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]
export const headers = traceHeaders

export async function loader(args: LoaderFunctionArgs) {
  const { locale, now } = await allowAnyone(args)
  const found = await getSubscription(now(), { confirm: args.params.secret ?? '' })
  if (!found) throw notFound()
  const { isOpen, pace } = found
  const title = pageTitle(locale, isOpen ? 'newsletter.confirm.title' : 'newsletter.confirm.over')
  const language = ownValue(localeNames, found.locale)?.full ?? ''
  return json({ title, isOpen, pace, language }, { headers: leaveNoTrace })
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const confirmed = await perform(context, confirmSubscription, { link: args.params.secret ?? '' })
  if (!confirmed.ok) return refuseForm(confirmed)
  return redirectWithNotice(`/${context.locale}/newsletter/settings/${confirmed.value.secret}`, {
    ...{ key: 'newsletter.confirm.done', tone: 'success' },
  })
}

/** The link of the e-mail: a button, since mail programs open links by themselves. */
export default function ConfirmNewsletter() {
  const t = useT()
  const here = useHere()
  const { isOpen, pace, language } = useLoaderData<typeof loader>()
  if (!isOpen)
    return (
      <Frame width="narrow">
        <Heading level={1}>{t('newsletter.confirm.over')}</Heading>
        <p>{t('newsletter.confirm.overText')}</p>
        <div>
          <ButtonLink href={here('/newsletter')}>{t('newsletter.confirm.again')}</ButtonLink>
        </div>
      </Frame>
    )
  return (
    <Frame width="narrow">
      <Heading level={1}>{t('newsletter.confirm.title')}</Heading>
      <p>{t('newsletter.confirm.lead')}</p>
      <SummaryList
        rows={[
          { key: 'locale', label: t('newsletter.ask.locale'), value: language },
          { key: 'pace', label: t('newsletter.ask.pace'), value: t(`newsletter.pace.${pace}`) },
        ]}
      />
      <PostForm>
        <Button>{t('newsletter.confirm.submit')}</Button>
      </PostForm>
    </Frame>
  )
}
