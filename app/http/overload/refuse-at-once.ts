import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { LoadContext } from '../host/load-context'
import { comeBackAfter, type IsKnown } from './admit'
import type { WorkRoom } from './work-room'

interface Crowd {
  room: Pick<WorkRoom, 'isFull'>
  isKnown: IsKnown
  /** True when a page stands ready for it: it takes no work. */
  isKept: (request: IncomingMessage) => boolean
  /** Hears once a second how many were refused, while any are. */
  tell: (refused: number) => void
  /** What answers everything else. */
  app: RequestListener
}

/** How the refusal was sent to whoever got it first: it says the same to everybody after. */
interface KeptRefusal {
  headers: OutgoingHttpHeaders
  page: Buffer
}

/** Each time anew, or of the connection. */
const ownHeaders = new Set([
  'x-request-id',
  'retry-after',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
])
const longestKey = 1_000

/**
 * Stands in front of everything else while more come than can be served. A refusal that goes the whole way costs a
 * quarter of a page, and those who are refused are the most then; so readers are refused with what was said to the
 * first of them, before anything of theirs but address and cookies is looked at. Forms go the whole way.
 */
export function refuseAtOnce({ room, isKnown, isKept, tell, app }: Crowd): RequestListener {
  const kept = new LRUCache<string, KeptRefusal>({ max: 100 })
  const count = counter(tell)
  return (request, response) => {
    const key = keyOf(request, isKnown)
    if (key === null || !room.isFull(key.kind) || isKept(request)) return app(request, response)
    const refusal = kept.get(key.text)
    if (refusal) {
      count()
      return send(response, refusal)
    }
    learn(response, (made) => kept.set(key.text, made))
    app(request, response)
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
    const answer = end(...args)
    const [page] = args
    const { 'set-cookie': cookies, ...headers } = response.getHeaders()
    // Express's response is this same object; another reason for a 503 is not said to a crowd.
    const { locals } = response as ServerResponse & { locals?: Partial<LoadContext> }
    const isPage = String(headers['content-type']).startsWith('text/html')
    if (locals?.isCrowded && isPage && !cookies && (typeof page === 'string' || Buffer.isBuffer(page)))
      keep({
        headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.has(name))),
        page: Buffer.from(page),
      })
    return answer
  }) as typeof response.end
}

function send(response: ServerResponse, { headers, page }: KeptRefusal): void {
  response.writeHead(503, { ...headers, 'retry-after': String(comeBackAfter()) }).end(page)
}

function counter(tell: (refused: number) => void): () => void {
  let refused = 0
  return () => {
    refused += 1
    if (refused > 1) return
    setTimeout(() => {
      tell(refused)
      refused = 0
    }, 1_000).unref()
  }
}
