import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  getSellerParcel,
  listMessages,
  messagesPerPage,
  performInThread,
  recordSeen,
  sendMessageWithPhotos,
} from '~/domains/market/index.server'
import { sendMessageForm } from '~/domains/market/schema'
import { takeBudget } from '~/http/budgets.server'
import { listFiles, parseForm, readFormData, refuseForm, refuseForTime } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { newId } from '~/lib/ids'
import { Heading } from '~/ui/content/heading'
import { ListPages } from '~/ui/data/list-pages'
import { MessageForm } from '~/ui/market/messages/message-form'
import { MessageList } from '~/ui/market/messages/message-list'
import { messageFields } from '~/views/orders/photo-fields'
import { wordMessages } from '~/views/orders/word-messages.server'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'artisan')
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
    messageKey: newId(),
    list: listed(asked, found.total, messagesPerPage),
    ...wordMessages(found, parcel, context),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'artisan')
  const form = await readFormData(args.request)
  const parcelId = args.params.id ?? ''
  const parsed = parseForm(form, sendMessageForm)
  if (!parsed.ok) return refuseForm(parsed)
  const seconds = await takeBudget(context, 'message', parcelId)
  if (seconds > 0)
    return refuseForTime(seconds, 'messages.error.tooMany', { minutes: Math.ceil(seconds / 60) })
  const { messageKey: key, text } = parsed.value
  const files = await Promise.all(
    listFiles(form, 'photo').map(async (file) => Buffer.from(await file.arrayBuffer())),
  )
  const sent = await sendMessageWithPhotos(context, { parcelId, side: 'seller', key, text, files })
  if (!sent.ok) return refuseForm(sent, messageFields)
  return redirectWithNotice(context.url.pathname, { key: 'messages.sent', tone: 'success' })
}

/** What the seller and the buyer of a parcel write each other. */
export default function SellerMessages() {
  const t = useT()
  const here = useHere()
  const { id, number, messages, list, messageKey, mayWrite, until, hides } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here(`/seller/orders/${id}`), label: number }}>
      <Heading level={1} caption={number}>
        {t('messages.title')}
      </Heading>
      <p>{t('messages.leadBuyer')}</p>
      <MessageList messages={messages} hides={hides} other={t('messages.buyer')} />
      <ListPages list={list} />
      <MessageForm {...{ messageKey, mayWrite, until, hides }} />
    </Frame>
  )
}
