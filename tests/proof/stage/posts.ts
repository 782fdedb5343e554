import http from 'node:http'
import { newId } from '~/lib/ids'
import { ask } from '../../bench/pour'
import { sent } from '../../integration/vouchers/sent'
import type { Holder } from './holders'
import type { StagedMaker } from './stage-child'

/** Something that somebody sends to the portal. */
export interface Post {
  path: string
  cookie: string
  /** Null of a page that is only looked at. */
  body: string | null
  headers?: Record<string, string>
}

export interface Answer {
  /** 0 when there was none. */
  status: number
  /** Where it leads; null where it leads nowhere. */
  location: string | null
  /** The page that came with it. */
  page: string
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()

export const placePost = (
  { voucherId, cookie }: Holder,
  { offerId }: StagedMaker,
  priceTiyin: number,
  orderId = newId(),
): Post => ({
  path: `/ru/vouchers/${voucherId}/offers/${offerId}`,
  cookie,
  body: form({
    ...{ orderId, priceTiyin: String(priceTiyin), delivery: 'pickup', consent: 'yes' },
    ...{ recipientName: 'Nodira Karimova', recipientPhone: '+998 90 123 45 67' },
  }),
})

export const handOverPost = ({ cookie }: StagedMaker, orderId: string, code: string): Post => ({
  path: `/ru/maker/orders/${orderId}`,
  cookie,
  body: form({ intent: 'handOver', code, ...sent() }),
})

/** Clients of a web process, each with a connection of its own that is kept. */
export interface Clients {
  send(port: number, post: Post): Promise<Answer>
  close(): void
}

export function openClients(atOnce: number): Clients {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })
  return {
    send: async (port, { path, cookie, body, headers }) => {
      const chunks: Buffer[] = []
      const sent = { cookie, 'sec-fetch-site': 'same-origin', ...headers }
      const answer = await ask(agent, port, path, sent, body ?? undefined, (chunk) => chunks.push(chunk))
      return { ...answer, page: Buffer.concat(chunks).toString() }
    },
    close: () => agent.destroy(),
  }
}

/** Whether the portal says that it did it: a form that is refused is shown again. */
export const isDone = ({ status, location }: Answer) =>
  status === 303 && location !== null && !location.includes('sign-in')
