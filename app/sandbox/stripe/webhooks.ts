import Stripe from 'stripe'
import type { StripeSettings } from './control-settings'
import { newId, type StripeEvent, type StripeState, seconds } from './state'

interface Delivery {
  eventId: string
  at: string
  /** HTTP status, or null when nothing answered. */
  status: number | null
  /** Why nothing answered. */
  error?: string
}

export interface Webhooks {
  /** Makes an event and sends it in the background; resolves after the first attempt. */
  emit(type: string, object: object, idempotencyKey?: string | null): Promise<void>
  /** Sends an event again, with the same id and a fresh signature. */
  resend(event: StripeEvent): Promise<void>
  deliveries: Delivery[]
  close(): void
}

const attempts = 5
/** How long events wait for company when they are to be sent in the wrong order. */
const reorderWindowMs = 150

const signer = new Stripe('sk_test_signer')

/** Sends events as Stripe does: signed, at least once, retried with growing pauses, in no promised order. */
export function createWebhooks(
  state: StripeState,
  settings: StripeSettings,
  config: { secret: string; retryMs: number; apiVersion: string; onChange: () => void },
): Webhooks {
  const deliveries: Delivery[] = []
  const timers = new Set<NodeJS.Timeout>()
  let waiting: { event: StripeEvent; sent: () => void }[] = []
  let closed = false

  function later(milliseconds: number, work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, milliseconds)
    timer.unref()
    timers.add(timer)
  }

  async function post(event: StripeEvent): Promise<boolean> {
    const url = settings.webhookUrl
    if (!url || closed) return true
    const payload = JSON.stringify(event, null, 2)
    const signature = signer.webhooks.generateTestHeaderString({ payload, secret: config.secret })
    const delivery: Delivery = { eventId: event.id, at: new Date().toISOString(), status: null }
    deliveries.push(delivery)
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature },
        body: payload,
        redirect: 'manual',
        signal: AbortSignal.timeout(10_000),
      })
      await response.arrayBuffer()
      delivery.status = response.status
      return response.ok
    } catch (error) {
      delivery.error = error instanceof Error ? error.message : String(error)
      return false
    }
  }

  async function send(event: StripeEvent, attempt = 1): Promise<void> {
    if (await post(event)) {
      event.pending_webhooks = 0
      return
    }
    if (attempt < attempts) later(config.retryMs * 2 ** (attempt - 1), () => void send(event, attempt + 1))
  }

  async function sendAsAsked(event: StripeEvent): Promise<void> {
    await send(event)
    if (settings.duplicate) await send(event)
  }

  function queueReversed(event: StripeEvent): Promise<void> {
    if (waiting.length === 0) {
      later(settings.delayMs + reorderWindowMs, async () => {
        const batch = waiting.reverse()
        waiting = []
        for (const entry of batch) {
          await sendAsAsked(entry.event)
          entry.sent()
        }
      })
    }
    return new Promise((sent) => waiting.push({ event, sent }))
  }

  return {
    deliveries,
    emit(type, object, idempotencyKey = null) {
      const event: StripeEvent = {
        id: newId('evt'),
        object: 'event',
        api_version: config.apiVersion,
        created: seconds(Date.now()),
        // A snapshot: a late event shows the object as it was, not as it is.
        data: { object: structuredClone(object) },
        livemode: false,
        pending_webhooks: 1,
        request: { id: newId('req'), idempotency_key: idempotencyKey },
        type,
      }
      state.events.set(event.id, event)
      config.onChange()
      if (settings.drop) return Promise.resolve()
      if (settings.reorder) return queueReversed(event)
      if (settings.delayMs === 0) return sendAsAsked(event)
      return new Promise((sent) => later(settings.delayMs, () => void sendAsAsked(event).then(sent)))
    },
    resend: (event) => send(event, attempts),
    close() {
      closed = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
