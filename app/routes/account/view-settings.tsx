import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { saveViewSettings } from '~/domains/identity/index.server'
import { safeRedirect } from '~/http/door/safe-redirect'
import { readFormData, typedValues } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { usePageEnvironment } from '~/http/page/page-environment'
import { viewCookie } from '~/http/session/cookies.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { parseViewSettings } from '~/ui/shell/view-settings'
import { ViewSettingsForm } from '~/ui/shell/view-settings-form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url } = await allowAnyone(args)
  return json({
    title: pageTitle(locale, 'account.view.title'),
    next: safeRedirect(url.searchParams.get('next'), `/${locale}`),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale } = context
  const form = await readFormData(args.request)
  const settings = parseViewSettings(typedValues(form))
  await perform(context, saveViewSettings, { ...settings })
  const headers = new Headers({ 'Set-Cookie': await viewCookie().serialize(settings) })
  const next = safeRedirect(form.get('next'), `/${locale}`)
  return redirectWithNotice(next, { key: 'account.view.saved', tone: 'success' }, headers)
}

export default function ViewSettingsPage() {
  const t = useT()
  const { next } = useLoaderData<typeof loader>()
  const settings = usePageEnvironment().view
  return (
    <Frame width="narrow" back={{ href: next }}>
      <Heading level={1}>{t('account.view.title')}</Heading>
      <Prose>
        <p>{t('account.view.lead')}</p>
      </Prose>
      <ViewSettingsForm settings={settings} hidden={{ next }} />
    </Frame>
  )
}
