import type { IncomingMessage } from 'node:http'
import type { AppLoadContext } from '@remix-run/node'
import type { Response as Answer, Request as Asked, RequestHandler } from 'express'
import { LRUCache } from 'lru-cache'
import type { LoadContext } from '../host/load-context'
import { isPersonal } from '../host/personal-answers'
import { type AnswerPage, toWebRequest } from '../host/remix-handler'
import type { PageTemplate } from '../page/finish-page'
import type { Reader } from './meet-reader.server'
import { addressOf } from './page-address'
import { sizeOf } from './slots'

/** A page without its reader. */
interface MadePage {
  status: number
  headers: [name: string, value: string][]
  template: PageTemplate
  /** What was true when it was asked for; another state makes it old. */
  state: string
}

export interface PageKeeper {
  /** Answers whoever has no session, where the page is there: it takes no work worth waiting for. */
  answerAtOnce: RequestHandler
  /** Answers with a kept page, or one that is made now and kept for everybody after. */
  answer: RequestHandler
  /** True when `answerAtOnce` has a page for it; the page may be old by now. */
  isKept: (request: IncomingMessage) => boolean
}

interface Keeping {
  publicOrigin: string
  /** Makes a page; its request names nobody. */
  make: AnswerPage
  meet: (request: Request, load: AppLoadContext, address: string) => Promise<Reader>
}

const mostPages = 1000
const mostBytes = 48 * 1024 * 1024

/**
 * Keeps public pages until what is on them has changed. A page is made for everybody: its request carries an address
 * and nothing else of what a browser sent, so there is nothing of anybody's to be kept. What is the reader's own is put
 * in when the page is sent.
 */
export function keepPages({ publicOrigin, make, meet }: Keeping): PageKeeper {
  const pages = new LRUCache<string, MadePage>({
    max: mostPages,
    maxSize: mostBytes,
    sizeCalculation: ({ template }) => sizeOf(template) + 1,
  })
  const making = new Map<string, Promise<MadePage | null>>()
  const readers = new WeakMap<Asked, Reader>()

  const meetOnce = async (request: Asked, response: Answer, address: string) => {
    const known = readers.get(request)
    if (known) return known
    const load = response.locals as AppLoadContext & LoadContext
    const reader = await meet(toWebRequest(request, response, publicOrigin), load, address)
    readers.set(request, reader)
    return reader
  }
  const find = (address: string, { state }: Reader) => {
    const page = pages.get(address)
    return page?.state === state ? page : null
  }
  const makeAnew = async (
    address: string,
    { state }: Reader,
    load: LoadContext,
  ): Promise<MadePage | null> => {
    const { requestId } = load
    const own: AppLoadContext = { requestId, address: '', isForAll: true }
    const answer = await make(new Request(publicOrigin + address), own)
    if (!own.template || answer.headers.has('Set-Cookie')) return null
    const page = { status: answer.status, headers: [...answer.headers], template: own.template, state }
    const isSecret = answer.headers.get('Cache-Control')?.includes('no-store')
    if (answer.status === 200 && !isSecret) pages.set(address, page)
    return page
  }
  /** Whoever asks for a page that is being made waits for it. */
  const makeOnce = (address: string, reader: Reader, load: LoadContext) => {
    const key = `${reader.state}\n${address}`
    const begun = making.get(key)
    if (begun) return begun
    const made = makeAnew(address, reader, load).finally(() => making.delete(key))
    making.set(key, made)
    return made
  }
  const send = async (
    request: Asked,
    response: Answer,
    reader: Reader,
    { status, headers, template }: MadePage,
  ) => {
    const { page, cookies } = await reader.finish(template)
    response.status(status)
    for (const [name, value] of headers) response.set(name, value)
    for (const cookie of cookies) response.append('Set-Cookie', cookie)
    // What nobody keeps is not asked for again by its tag either, which takes a hash of the page.
    if (isPersonal(request)) response.set('Content-Length', String(page.length)).end(page)
    else response.send(page)
  }
  /** False for whatever is to be answered as if nothing were kept. */
  const tryToAnswer = async (request: Asked, response: Answer, mayMake: boolean): Promise<boolean> => {
    const address = addressOf(request)
    if (address === null) return false
    const reader = await meetOnce(request, response, address)
    const load = response.locals as LoadContext
    const page = find(address, reader) ?? (mayMake ? await makeOnce(address, reader, load) : null)
    if (page) await send(request, response, reader, page)
    return page !== null
  }
  return {
    answerAtOnce: async (request, response, next) => {
      // Who has a session is looked up first, which waits its turn.
      if (
        hasSession(request.headers.cookie) ||
        !(await tryToAnswer(request, response, false).catch(() => false))
      )
        next()
    },
    answer: async (request, response, next) => {
      try {
        if (!(await tryToAnswer(request, response, true))) next()
      } catch (error) {
        if (response.headersSent) next(error)
        else next()
      }
    },
    isKept: ({ url = '', headers }) => pages.has(url) && !hasSession(headers.cookie),
  }
}

function hasSession(cookies = ''): boolean {
  return /(?:^|;\s*)(?:__Host-)?session=/.test(cookies)
}
