import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findDirectSeller, getPurchaser } from '~/domains/market/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { leaveUnlessRefused } from '~/http/leave.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
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
  const slug = context.url.searchParams.get('to')
  const direct = slug === null ? null : await findDirectSeller(context, { slug: slug.slice(0, 120) })
  if (slug !== null && !direct) throw notFound()
  return json({
    title: pageTitle(locale, direct ? 'state.direct' : 'requests.form.newTitle'),
    direct: direct && { ...direct, name: nameInScript(direct.displayName, locale) },
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

/** A new request for prices, as a draft; to one seller alone where it is for a direct contract. */
export default function NewRequest() {
  const t = useT()
  const here = useHere()
  const { title: _, ...form } = useLoaderData<typeof loader>()
  const list = here(`/organisation/purchases/${form.direct ? 'direct' : 'requests'}`)
  const heading = t(form.direct ? 'state.direct' : 'requests.form.newTitle')
  return (
    <Frame
      width="narrow"
      back={{ href: list, label: t(form.direct ? 'state.sellers.title' : 'requests.title') }}
    >
      <Heading level={1}>{heading}</Heading>
      <p>{t('requests.form.lead')}</p>
      <RequestForm {...form} cancelHref={list} draft={null} />
    </Frame>
  )
}
