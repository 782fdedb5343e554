import {
  createWebhook,
  renewWebhookSecret,
  sendDeliveryAgain,
  setWebhookStatus,
} from '~/domains/makers/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { type Drive, drivesOf, type Scene } from '../scene'

/** Addresses of workshops' systems. */
export async function driveWebhooks(scene: Scene): Promise<Drive[]> {
  const maker = await scene.find<{ person: string; organisation: string }>(
    `select person_id as person, organisation_id as organisation from role_grant
     where role = 'maker_staff' and revoked_at is null limit 1`,
  )
  const ports = { webhooks: { standIn: null, post: async () => ({ code: 200 }) } }
  const withHooks = <C extends { ports: object }>(context: C) => ({
    ...context,
    ports: { ...context.ports, ...ports },
  })
  const staff = withHooks(scene.as('maker_staff', maker.person, maker.organisation))
  const citizen = withHooks(scene.as('citizen', scene.person('citizen-leg')))
  const put = async (status: 'ended' | 'paused') => {
    const id = newId()
    await scene.put(
      `insert into webhook (id, maker_id, url, events, status, secret_cipher, created_by_id, created_at)
       values ($1, $2, 'https://example.uz/a', '{order.placed}', $3::webhook_status, 'x', $4, now())`,
      [id, maker.organisation, status, maker.person],
    )
    return id
  }
  const ended = await put('ended')
  for (let count = 0; count < 5; count += 1) await put('paused')
  const paused = await put('paused')
  const order = await scene.find('select id from device_order limit 1')
  const deliveryId = newId()
  await scene.put(
    `insert into webhook_delivery (id, webhook_id, type, order_id, occurred_at, status)
     values ($1, $2, 'order.placed', $3, now(), 'failed')`,
    [deliveryId, paused, order.id],
  )
  const form = { url: 'https://example.uz/hook', events: ['order.placed' as const] }
  return [
    ...drivesOf('createWebhook', {
      'webhooks.error.notAllowed': () => perform(citizen, createWebhook, form),
      'webhooks.error.urlRefused': () => perform(staff, createWebhook, { ...form, url: 'https://10.0.0.1/' }),
      'webhooks.error.tooMany': () => perform(staff, createWebhook, form),
    }),
    ...drivesOf('renewWebhookSecret', {
      'webhooks.error.webhookNotFound': () => perform(citizen, renewWebhookSecret, paused),
      'webhooks.error.moved': () => perform(staff, renewWebhookSecret, ended),
    }),
    ...drivesOf('setWebhookStatus', {
      'webhooks.error.webhookNotFound': () =>
        perform(citizen, setWebhookStatus, { id: paused, move: 'resume' }),
      'webhooks.error.moved': () => perform(staff, setWebhookStatus, { id: ended, move: 'resume' }),
    }),
    ...drivesOf('sendDeliveryAgain', {
      'webhooks.error.webhookNotFound': () =>
        perform(staff, sendDeliveryAgain, { webhookId: paused, deliveryId: newId() }),
      'webhooks.error.moved': () => perform(staff, sendDeliveryAgain, { webhookId: paused, deliveryId }),
    }),
  ]
}
