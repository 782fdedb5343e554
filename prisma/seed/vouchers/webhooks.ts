import { type Context, systemContext } from '~/domains/identity/context'
import { createWebhook, deliverWebhooks, setWebhookStatus } from '~/domains/makers/index.server'
import type { WebhookSender } from '~/domains/makers/ports'
import { webhookEvents } from '~/domains/makers/schema'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { perform } from '~/platform/perform.server'
import { actingAs } from '../cases/approve'
import { makerId } from '../makers/content'
import { demonstrationId } from '../people/persons'
import { must } from '../plan-refused'
import { inForceFrom, type SeedDay } from '../seed-day'

/** Staff of it are among the demonstration people. */
const workshop = { slug: 'registon-orto', staff: 'maker-samarkand' } as const
/** The end of the address that is told everything. */
const main = 'buyurtmalar'
/** Days ago that the address for trials was paused: what happened since waits. */
const pausedAgo = 14

/** Two addresses of a workshop's system at the stand-in. They are there before there is anything to tell. */
export async function seedWebhooks(day: SeedDay): Promise<void> {
  const sender = createSender()
  const staff = { ...staffAt(day, inForceFrom(day)), ports: { webhooks: sender } }
  const forms = [
    { url: `${sender.standIn}sinov`, events: ['order.placed' as const, 'handover.confirmed' as const] },
    { url: `${sender.standIn}${main}`, events: [...webhookEvents] },
  ]
  for (const form of forms) must('address of a workshop', await perform(staff, createWebhook, form))
}

/** What happened was told at its time: nearly all arrived, one at the second try, one never. */
export async function seedDeliveries(day: SeedDay): Promise<void> {
  const sender = createSender()
  const pausedAt = addDays(day.now, -pausedAgo)
  await deliverUntil(day, pausedAt, sender)
  const trial = await transaction(staffAt(day, pausedAt), ({ tx }) =>
    tx.webhook.findFirstOrThrow({ where: { url: `${sender.standIn}sinov` }, select: { id: true } }),
  )
  const paused = await perform(staffAt(day, pausedAt), setWebhookStatus, { id: trial.id, move: 'pause' })
  // It may rest already, had nothing arrived for days.
  if (!paused.ok && paused.error !== 'webhooks.error.moved') must('address of a workshop', paused)
  await deliverUntil(day, day.now, sender)
}

async function deliverUntil(day: SeedDay, end: Date, webhooks: WebhookSender): Promise<void> {
  for (let now = await nextDue(end); now; now = await nextDue(end)) {
    const at = now
    await deliverWebhooks({ ...systemContext(() => at, 'seed'), isPast: true, ports: { webhooks } })
    await resumeRested(day, at)
  }
}

/** Where the message that failed was the only one for days, the address came to rest: its people let it go on. */
async function resumeRested(day: SeedDay, at: Date): Promise<void> {
  const staff = staffAt(day, at)
  const rested = await transaction(staff, ({ tx }) =>
    tx.webhook.findMany({ where: { status: 'paused', failingSince: { not: null } }, select: { id: true } }),
  )
  for (const { id } of rested)
    must('address of a workshop', await perform(staff, setWebhookStatus, { id, move: 'resume' }))
}

/** Null once nothing more is to be sent by then. */
async function nextDue(end: Date): Promise<Date | null> {
  const [next] = await transaction(
    systemContext(() => end, 'seed'),
    ({ tx }) => tx.$queryRaw<{ at: Date | null }[]>`
      select min(d.next_at) as at from webhook_delivery d join webhook w on w.id = d.webhook_id
       where w.status = 'active' and d.next_at <= ${end}`,
  )
  return next?.at ?? null
}

/**
 * A workshop's system that is down for its second order until that is given up, and once for the fourth. What happens at
 * one moment is told in no certain order, so only orders of one address are counted.
 */
function createSender(): WebhookSender {
  const heard: string[] = []
  return {
    standIn: `http://127.0.0.1:${env().SANDBOX_PORT ?? 3100}/hooks/`,
    async post(url, headers, body) {
      const isOrder = (JSON.parse(body) as { type: string }).type === 'order.placed'
      if (!isOrder || !url.endsWith(main)) return { code: 204 }
      const id = headers['webhook-id'] ?? ''
      const isFirst = !heard.includes(id)
      if (isFirst) heard.push(id)
      const place = heard.indexOf(id)
      if (place === 1) return { code: 500 }
      return place === 3 && isFirst ? { fault: 'timeout' } : { code: 204 }
    },
  }
}

function staffAt(day: SeedDay, at: Date): Context {
  const personId = demonstrationId(day, workshop.staff)
  return {
    ...actingAs({ centreCode: '' }, personId, 'maker_staff', at),
    organisationId: makerId(workshop.slug),
  }
}
