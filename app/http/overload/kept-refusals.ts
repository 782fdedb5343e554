import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { IsKnown } from './admit'
import type { WorkKind } from './work-room'

/** What was said to whoever was refused first, ready to be said to everybody after. */
interface KeptRefusal {
  headers: OutgoingHttpHeaders
  page: Buffer
  packed: Buffer
}

export interface KeptRefusals {
  /** As what somebody is refused for whom one may stand ready; null for forms and programs. */
  kindOf: (request: IncomingMessage) => WorkKind | null
  /** Sends the one that stands ready; false when there is none. */
  send: (request: IncomingMessage, response: ServerResponse) => boolean
  /** Keeps what is about to be said to this one. */
  learn: (request: IncomingMessage, response: ServerResponse) => void
}

/** Nobody is told to come back at the same moment as everybody else. */
export const comeBackAfter = () => 5 + Math.floor(Math.random() * 10)

/** Each time anew, or of the connection. */
const ownHeaders = new Set([
  ...['x-request-id', 'retry-after', 'date', 'connection', 'keep-alive', 'transfer-encoding'],
  ...['content-length', 'content-encoding'],
])
const longestKey = 1_000

/** A crowd is refused with buffers: making or packing a page for each costs what others could be served with. */
export function createKeptRefusals(isKnown: IsKnown): KeptRefusals {
  const kept = new LRUCache<string, KeptRefusal>({ max: 100 })
  return {
    kindOf: (request) => keyOf(request, isKnown)?.kind ?? null,
    send: (request, response) => {
      const refusal = kept.get(keyOf(request, isKnown)?.text ?? '')
      if (!refusal) return false
      const isPacked = /\bgzip\b/.test(String(request.headers['accept-encoding']))
      const page = isPacked ? refusal.packed : refusal.page
      response
        .writeHead(503, {
          ...refusal.headers,
          ...(isPacked && { 'content-encoding': 'gzip' }),
          'content-length': page.length,
          'retry-after': String(comeBackAfter()),
        })
        .end(page)
      return true
    },
    learn: (request, response) => {
      const key = keyOf(request, isKnown)
      if (key) learn(response, (made) => kept.set(key.text, made))
    },
  }
}

/** What a refusal depends on: language, view settings, and whether somebody asks. Null for what goes the whole way. */
function keyOf({ method, url = '', headers }: IncomingMessage, isKnown: IsKnown) {
  const [, language] = /^\/(uz-Latn|uz-Cyrl|ru|en)(?=[/?]|$)/.exec(url) ?? []
  if (method !== 'GET' || language === undefined) return null
  const [view = ''] = /(?:__Host-)?view=[^;]*/.exec(headers.cookie ?? '') ?? []
  const kind = isKnown(headers.cookie) ? 'errand' : 'reading'
  const text = `${kind} ${language} ${view}`
  return text.length > longestKey ? null : ({ kind, text } as const)
}

function learn(response: ServerResponse, keep: (made: KeptRefusal) => void): void {
  const end = response.end.bind(response) as (...args: unknown[]) => typeof response
  response.end = ((...args: unknown[]) => {
    const [given] = args
    const { 'set-cookie': cookies, ...headers } = response.getHeaders()
    const isPage = String(headers['content-type']).startsWith('text/html')
    if (isPage && !cookies && (typeof given === 'string' || Buffer.isBuffer(given))) {
      const page = Buffer.from(given)
      const same = Object.entries(headers).filter(([name]) => !ownHeaders.has(name))
      keep({ headers: { ...Object.fromEntries(same), vary: varyOf(headers) }, page, packed: gzipSync(page) })
    }
    return end(...args)
  }) as typeof response.end
}

function varyOf({ vary }: OutgoingHttpHeaders): string {
  const names = String(vary ?? '')
  return /accept-encoding/i.test(names) ? names : [names, 'Accept-Encoding'].filter(Boolean).join(', ')
}
