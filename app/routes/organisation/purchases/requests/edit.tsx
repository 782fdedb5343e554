import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readFormData } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { leaveUnlessRefused } from '~/http/leave.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { isoDay } from '~/lib/figures/iso-day'
import { Heading } from '~/ui/content/heading'
import { dayParts } from '~/ui/questions/fields/day-parts'
import { readOwnRequest } from '../../parts/purchases/requests/own-request.server'
import { readRequestChoices } from '../../parts/purchases/requests/request-choices.server'
import { RequestForm } from '../../parts/purchases/requests/request-form'
import { saveRequest } from '../../parts/purchases/requests/save-request.server'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'requests', 'buyer_staff')
  const { request, home } = await readOwnRequest(context, args.params.id)
  if (request.status !== 'draft')
    await leaveUnlessRefused(args, home, { key: 'requests.error.moved', tone: 'info' })
  if (request.isSuspended)
    await leaveUnlessRefused(args, home, { key: 'purchasing.error.suspended', tone: 'warning' })
  const { id, number, title, note, soato, categoryCode, wantedOn, lines, photos, answers } = request
  const { directGround: ground } = request
  const [only] = answers
  return json({
    title: pageTitle(context.locale, 'requests.form.editTitle'),
    ...{ home, number, requestId: id },
    direct:
      ground && only ? { id: only.sellerId, name: nameInScript(only.name, context.locale), ground } : null,
    draft: {
      ...{ title, note, soato, categoryCode, lines },
      wantedOn: dayParts(isoDay(wantedOn)),
      ...{ sellerIds: answers.map(({ sellerId }) => sellerId), photoCount: photos.length },
    },
    ...(await readRequestChoices(context.locale)),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'requests', 'buyer_staff')
  const { request } = await readOwnRequest(context, args.params.id)
  return saveRequest(context, await readFormData(args.request), request.id)
}

/** A draft, to be written anew. */
export default function EditRequest() {
  const t = useT()
  const { title: _, home, number, ...form } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home, label: number }}>
      <Heading level={1} caption={number}>
        {t('requests.form.editTitle')}
      </Heading>
      <RequestForm {...form} cancelHref={home} />
    </Frame>
  )
}
