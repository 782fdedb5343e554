import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findDeskOrdersInput } from '~/domains/administration/schema'
import { findDeskOrders, listDeskRefunds, mostDeskOrders } from '~/domains/market/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextField } from '~/ui/form/text-field'
import { DeskTabs } from './parts/desk/desk-tabs'
import { FoundOrders, type ShownOrderRow } from './parts/desk/found-orders'
import { WaitingRefunds } from './parts/desk/waiting-refunds'
import { viewWaitingRefunds } from './parts/desk/waiting-refunds.server'
import { useAdminCrumbs } from './parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  return json({
    title: pageTitle(context.locale, 'admin.orders.title'),
    waiting: viewWaitingRefunds(await listDeskRefunds(context), context.locale),
  })
}

interface SearchReply {
  found: ShownOrderRow[]
  isCut: boolean
}

/** Looks for orders. A post, so that neither a phone nor an e-mail ever stands in an address or a log. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const form = await readFormData(args.request)
  const parsed = parseForm(form, findDeskOrdersInput)
  if (!parsed.ok) return refuseForm(parsed)
  const orders = await findDeskOrders(context, parsed.value.q)
  const found = orders.map(({ totalTiyin, paidAt, ...order }) => ({
    ...order,
    totalTiyin: String(totalTiyin),
    paidAt: paidAt.toISOString(),
  }))
  return json<SearchReply>({ found, isCut: orders.length === mostDeskOrders })
}

export default function DeskOrders() {
  const t = useT()
  const { waiting } = useLoaderData<typeof loader>()
  const reply = useActionData<Partial<SearchReply>>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('admin.orders.title') })}>
      <Heading level={1}>{t('admin.orders.title')}</Heading>
      <DeskTabs current="orders" />
      <PostForm onlyShows={Boolean(reply?.found)}>
        <TextField
          kind="lookUp"
          name="q"
          label={t('admin.orders.search')}
          hint={t('admin.orders.searchHint')}
        />
        <Button icon="search">{t('admin.orders.find')}</Button>
      </PostForm>
      {!reply?.found && waiting.length > 0 && <WaitingRefunds refunds={waiting} />}
      {reply?.found && <FoundOrders orders={reply.found} isCut={reply.isCut ?? false} />}
    </Frame>
  )
}
