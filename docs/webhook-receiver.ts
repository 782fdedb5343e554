// An example of how the own system of a workshop hears of its orders: it checks the signature as Standard Webhooks says
// (https://www.standardwebhooks.com), and takes each message once. Give it the body as it came, octet for octet.

import { createHmac, timingSafeEqual } from 'node:crypto'

export interface Message {
  type:
    | 'order.placed'
    | 'order.paid'
    | 'order.cancelled'
    | 'delivery.missed'
    | 'delivery.asked'
    | 'handover.confirmed'
    | 'payout.sent'
    | 'quote.asked'
    | 'quote.taken'
    | 'quote.closed'
  timestamp: string
  data: { orderId: string } | { payoutId: string } | { quoteId: string }
}

export interface Receiver {
  /** Every secret that counts now: two on the day that one is changed for another. */
  secrets: readonly string[]
  /** Ids that were taken before; keep them for four days at least, longer than a message is tried. */
  taken: { has(id: string): boolean; add(id: string): unknown }
  /** Puts it into a queue: what it means is asked of the portal later, with a key. */
  take(message: Message): void
  now?: () => Date
}

/** Older or newer than five minutes is somebody's copy, or a clock that goes wrong. */
const toleranceSeconds = 5 * 60

/** The status to answer with: at once, for the portal waits ten seconds. */
export function receive(
  { secrets, taken, take, now = () => new Date() }: Receiver,
  headers: Record<string, string | string[] | undefined>,
  body: string,
): 204 | 400 | 401 {
  const id = String(headers['webhook-id'] ?? '')
  const seconds = String(headers['webhook-timestamp'] ?? '')
  const sent = String(headers['webhook-signature'] ?? '').split(' ')
  if (id === '' || !/^\d{1,12}$/.test(seconds)) return 400
  if (Math.abs(now().getTime() / 1000 - Number(seconds)) > toleranceSeconds) return 400
  const isSigned = secrets.some((secret) => {
    const expected = sign(secret, `${id}.${seconds}.${body}`)
    return sent.some((one) => isSame(one, expected))
  })
  if (!isSigned) return 401
  // Said before: answered as the first time, and not done again.
  if (taken.has(id)) return 204
  take(JSON.parse(body) as Message)
  taken.add(id)
  return 204
}

function sign(secret: string, text: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(text).digest('base64')}`
}

/** In a time that does not tell how much of it was right. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)]
  return first.length === second.length && timingSafeEqual(first, second)
}
