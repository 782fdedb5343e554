import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  writeReadableStreamToWritable,
} from '@remix-run/node'
import type { Response as Answer, Request as Asked, RequestHandler } from 'express'
import { sentParameter } from '~/ui/form/page/kept-form'
import type { Refuse } from '../door/answer-refusal'
import { type Refusal, readRefusal } from '../door/refusals'
import type { LoadContext } from './load-context'

/** Remix's own answer. */
export type AnswerPage = (request: globalThis.Request, load: AppLoadContext) => Promise<globalThis.Response>

interface Options {
  answerPage: AnswerPage
  publicOrigin: string
  refuse: Refuse
}

const sentMark = new RegExp(`([?&])${sentParameter}=(&|$)`)

/**
 * Remix behind Express. Its own adapter builds a request's address from Host and X-Forwarded-*; here it is the public
 * origin's, whatever a header says, so nothing that is kept or sent on can name another.
 */
export function createRemixHandler({ answerPage, publicOrigin, refuse }: Options): RequestHandler {
  return async (request, response, next) => {
    // Asks for the data of one route alone. No page of ours does: none is hydrated.
    if (/[?&]_data=/.test(request.originalUrl)) return refuse(request, response, { kind: 'badAddress' })
    try {
      const load = response.locals as AppLoadContext & LoadContext
      const answer = await answerPage(toWebRequest(request, response, publicOrigin), load)
      const isForPrograms = request.path.startsWith('/api/')
      const refusal = await findBareRefusal(answer, load, isForPrograms)
      if (!refusal) return await send(response, answer, load.page)
      for (const cookie of answer.headers.getSetCookie()) response.append('Set-Cookie', cookie)
      refuse(request, response, refusal)
    } catch (error) {
      next(error)
    }
  }
}

export function toWebRequest(request: Asked, response: Answer, publicOrigin: string): globalThis.Request {
  const closed = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) closed.abort()
  })
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (name === 'host' || name.startsWith('x-forwarded-')) continue
    for (const each of Array.isArray(value) ? value : [value]) if (each) headers.append(name, each)
  }
  headers.set('Host', new URL(publicOrigin).host)
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  const { body = request } = response.locals as LoadContext
  return new Request(publicOrigin + withoutMark(request.originalUrl), {
    method: request.method,
    headers,
    signal: closed.signal,
    ...(hasBody ? { body: createReadableStreamFromReadable(body), duplex: 'half' } : {}),
  } as RequestInit)
}

/** The address that a page's own form was meant for. */
export function withoutMark(target: string): string {
  return target.replace(sentMark, (_, before: string, after: string) => (after ? before : ''))
}

/**
 * A refusal that is not yet what its reader can read: thrown by a route without a component, or by Remix itself. A page
 * that refuses has been rendered as one, with the reader's session, but a program cannot use it.
 */
async function findBareRefusal(
  answer: globalThis.Response,
  load: LoadContext,
  isForPrograms: boolean,
): Promise<Refusal | null> {
  const type = answer.headers.get('Content-Type') ?? ''
  if (answer.status < 400 || (type.startsWith('text/html') && !isForPrograms)) return null
  // What a call of a program was refused with (`apiFault`) is whole.
  if (type.startsWith('application/problem+json')) return null
  if (load.isUnavailable) return { kind: 'unavailable', retryAfterSeconds: 30 }
  const isJson = type.startsWith('application/json')
  const allow = answer.headers.get('Allow')
  return {
    ...readRefusal(answer.status, isJson ? await answer.json().catch(() => null) : null),
    ...(allow ? { allow } : {}),
  }
}

async function send(response: Answer, answer: globalThis.Response, page?: Buffer): Promise<void> {
  response.status(answer.status)
  for (const [name, value] of answer.headers) response.append(name, value)
  if (answer.body) return await writeReadableStreamToWritable(answer.body, response)
  if (page) response.set('Content-Length', String(page.length))
  response.end(page)
}
