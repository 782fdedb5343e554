import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getPurchaser } from '~/domains/market/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { leaveUnlessRefused } from '~/http/leave.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId, newId } from '~/lib/ids'
import { Heading } from '~/ui/content/heading'
import { readRequestChoices } from '../../parts/purchases/requests/request-choices.server'
import { RequestForm } from '../../parts/purchases/requests/request-form'
import { saveRequest } from '../../parts/purchases/requests/save-request.server'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'requests', 'buyer_staff')
  const { locale } = context
  if ((await getPurchaser(context))?.suspension)
    await leaveUnlessRefused(args, `/${locale}/organisation/purchases/requests`)
  return json({
    title: pageTitle(locale, 'requests.form.newTitle'),
    requestId: newId(),
    ...(await readRequestChoices(locale)),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'requests', 'buyer_staff')
  const form = await readFormData(args.request)
  const requestId = String(form.get('requestId') ?? '')
  if (!isId(requestId)) throw notFound()
  return saveRequest(context, form, requestId)
}

/** A new request for prices, as a draft. */
export default function NewRequest() {
  const t = useT()
  const here = useHere()
  const { title: _, ...form } = useLoaderData<typeof loader>()
  const list = here('/organisation/purchases/requests')
  return (
    <Frame width="narrow" back={{ href: list, label: t('requests.title') }}>
      <Heading level={1}>{t('requests.form.newTitle')}</Heading>
      <p>{t('requests.form.lead')}</p>
      <RequestForm {...form} cancelHref={list} draft={null} />
    </Frame>
  )
}
