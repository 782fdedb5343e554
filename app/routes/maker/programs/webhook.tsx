import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  deliveriesPerPage,
  getOwnWebhook,
  renewWebhookSecret,
  sendDeliveryAgain,
  setWebhookStatus,
} from '~/domains/makers/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { Deliveries } from '../parts/programs/deliveries'
import { EventList } from '../parts/programs/event-list'
import { WebhookActs } from '../parts/programs/webhook-acts'
import { webhookTones } from '../parts/programs/webhook-words'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'programs', 'maker_staff')
  const asked = readList(context.url.searchParams, [])
  const own = await perform(context, getOwnWebhook, args.params.id ?? '', asked.page)
  if (!own) throw notFound()
  const { webhook, deliveries, total } = own
  const isOldGood = webhook.oldSecretUntil && webhook.oldSecretUntil > context.now()
  return json({
    title: pageTitle(context.locale, 'webhooks.title'),
    webhook: {
      ...{ id: webhook.id, url: webhook.url, events: webhook.events, status: webhook.status },
      failingSince: webhook.failingSince?.toISOString() ?? null,
      oldUntil: isOldGood ? (webhook.oldSecretUntil?.toISOString() ?? null) : null,
    },
    deliveries: deliveries.map(
      ({ id, type, status, attempts, answerCode, fault, orderId, order, occurredAt }) => ({
        ...{ id, type, status, attempts, answerCode, fault, orderId },
        number: order?.number ?? null,
        occurredAt: occurredAt.toISOString(),
      }),
    ),
    list: listed(asked, total, deliveriesPerPage),
  })
}

const moves = ['pause', 'resume', 'end'] as const

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'programs', 'maker_staff')
  const form = await readFormData(args.request)
  const id = args.params.id ?? ''
  const to = `/${context.locale}/maker/webhooks/${id}`
  const intent = form.get('intent')
  if (intent === 'renew') {
    const made = await perform(context, renewWebhookSecret, id)
    if (!made.ok) return refuseForm(made)
    const { secret } = made.value
    return redirectWithNotice(to, { key: 'webhooks.made', tone: 'success', values: { secret } })
  }
  if (intent === 'replay') {
    const deliveryId = String(form.get('deliveryId') ?? '')
    const done = await perform(context, sendDeliveryAgain, { webhookId: id, deliveryId })
    return done.ok ? redirectWithNotice(to, { key: 'webhooks.replayed', tone: 'success' }) : refuseForm(done)
  }
  const move = moves.find((one) => one === intent)
  if (!move) return refuseForm(unknownAct)
  const moved = await perform(context, setWebhookStatus, { id, move })
  return moved.ok
    ? redirectWithNotice(to, { key: `webhooks.moved.${move}`, tone: 'success' })
    : refuseForm(moved)
}

/** One address of the workshop's system: how it stands, and what was told to it. */
export default function Webhook() {
  const t = useT()
  const here = useHere()
  const { dateTime } = useFormat()
  const { webhook, deliveries, list } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" back={{ href: here('/maker/webhooks'), label: t('webhooks.title') }}>
      <Heading level={1} caption={t('webhooks.url')}>
        <span className="break-all">{webhook.url}</span>
      </Heading>
      <p>
        <Tag tone={webhookTones[webhook.status]}>{t(`webhooks.status.${webhook.status}`)}</Tag>
      </p>
      {webhook.failingSince && <p>{t('webhooks.failing', { at: dateTime(webhook.failingSince) })}</p>}
      <EventList events={webhook.events} />
      {webhook.oldUntil && <p>{t('webhooks.oldUntil', { at: dateTime(webhook.oldUntil) })}</p>}
      <WebhookActs status={webhook.status} />
      <Heading level={2}>{t('webhooks.deliveries')}</Heading>
      <Deliveries deliveries={deliveries} list={list} isActive={webhook.status === 'active'} />
    </Frame>
  )
}
