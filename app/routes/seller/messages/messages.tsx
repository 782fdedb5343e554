import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  getSellerParcel,
  listMessages,
  messagesPerPage,
  performInThread,
  readMessageDays,
  recordSeen,
} from '~/domains/market/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { actInThread } from '~/http/page/act-in-thread.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { newId } from '~/lib/ids'
import { Heading } from '~/ui/content/heading'
import { ListPages } from '~/ui/data/list-pages'
import { MessageForm } from '~/ui/market/messages/message-form'
import { MessageList } from '~/ui/market/messages/message-list'
import { ReportMessageForm } from '~/ui/market/messages/report-message-form'
import { wordMessages } from '~/views/orders/word-messages.server'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const parcel = await getSellerParcel(context, args.params.id ?? '')
  if (!parcel) throw notFound()
  const asked = readList(context.url.searchParams, [])
  const thread = { parcelId: parcel.id, side: 'seller' as const }
  const found = await listMessages(context, { ...thread, page: asked.page })
  if (found.unseen > 0) await performInThread(context, recordSeen, thread)
  return json({
    title: pageTitle(context.locale, 'messages.title'),
    id: parcel.id,
    number: parcel.number,
    path: context.url.pathname,
    messageKey: newId(),
    list: listed(asked, found.total, messagesPerPage),
    ...wordMessages(found, parcel, {
      ...context,
      days: await readMessageDays(context.now()),
      reportId: context.url.searchParams.get('report'),
    }),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const form = await readFormData(args.request)
  return actInThread(context, { parcelId: args.params.id ?? '', side: 'seller' }, form)
}

/** What the seller and the buyer of a parcel write each other. */
export default function SellerMessages() {
  const t = useT()
  const here = useHere()
  const { id, number, messages, list, path, reporting, messageKey, mayWrite, until, hides, most, reasons } =
    useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here(`/seller/orders/${id}`), label: number }}>
      <Heading level={1} caption={number}>
        {t('messages.title')}
      </Heading>
      <p>{t('messages.leadBuyer')}</p>
      <MessageList messages={messages} hides={hides} other={t('messages.buyer')} />
      <ListPages list={list} />
      {reporting ? (
        <ReportMessageForm reasons={reasons} message={reporting} cancelHref={path} />
      ) : (
        <MessageForm {...{ messageKey, mayWrite, until, hides, most }} />
      )}
    </Frame>
  )
}
