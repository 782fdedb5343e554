import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  listMessages,
  messagesPerPage,
  performInThread,
  readMessageDays,
  recordSeen,
} from '~/domains/market/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone, requireSameReader } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { actInThread } from '~/http/page/act-in-thread.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { newId } from '~/lib/ids'
import { Heading } from '~/ui/content/heading'
import { ListPages } from '~/ui/data/list-pages'
import { MessageForm } from '~/ui/market/messages/message-form'
import { MessageList } from '~/ui/market/messages/message-list'
import { ReportMessageForm } from '~/ui/market/messages/report-message-form'
import { wordMessages } from '~/views/orders/word-messages.server'
import { readParcel } from '../parts/orders/find-order.server'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { page, parcel, of } = await readParcel(context, args)
  const { locale } = context
  const asked = readList(context.url.searchParams, [])
  const thread = { ...of, side: 'buyer' as const }
  const found = await listMessages(context, { ...thread, page: asked.page })
  if (found.unseen > 0) await performInThread(context, recordSeen, thread)
  return json({
    title: pageTitle(locale, 'messages.title'),
    number: parcel.number,
    page,
    seller: nameInScript(parcel.seller.name, locale),
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
  const context = await allowAnyone(args)
  requireSameReader(context, args)
  const form = await readFormData(args.request)
  const { of } = await readParcel(context, args)
  return actInThread(context, { ...of, side: 'buyer' }, form)
}

/** What a buyer and the seller of a parcel write each other. */
export default function Messages() {
  const t = useT()
  const {
    number,
    page,
    seller,
    messages,
    list,
    path,
    reporting,
    messageKey,
    mayWrite,
    until,
    hides,
    most,
    reasons,
  } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: page, label: t('shop.order.caption') }}>
      <Heading level={1} caption={number}>
        {t('messages.title')}
      </Heading>
      <p>{t('messages.leadSeller', { seller })}</p>
      <MessageList messages={messages} hides={hides} other={seller} />
      <ListPages list={list} />
      {reporting ? (
        <ReportMessageForm reasons={reasons} message={reporting} cancelHref={path} />
      ) : (
        <MessageForm {...{ messageKey, mayWrite, until, hides, most }} />
      )}
    </Frame>
  )
}
