import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express'
import { misbehave, type Patience } from '../kit/misbehave'
import { expandSession, find, isExpanded, page } from './answers'
import type { Checkouts } from './checkouts'
import type { StripeSettings } from './control-settings'
import { missing, StripeFailure } from './failure'
import { asForm, type Form, list, text } from './form'
import { createIdempotency } from './idempotency'
import type { Refunds } from './refunds'
import { newId, type StripeState } from './state'

interface ApiParts extends Patience {
  state: StripeState
  settings: StripeSettings
  checkouts: Checkouts
  refunds: Refunds
  secretKey: string
}

type Handler = (form: Form, request: Request) => object

/** Stripe's API under `/v1`, as far as the portal uses it, for the official SDK. */
export function createStripeApi(parts: ApiParts): Router {
  const { state, checkouts, refunds } = parts
  const api = Router()
  api.use(authenticate(parts.secretKey))
  api.use(express.urlencoded({ extended: true, limit: '1mb', parameterLimit: 5000, verify: keepRawBody }))

  const get = (path: string, handler: Handler) =>
    api.get(path, (request, response) => response.json(handler(asForm(request.query as Form), request)))
  const post = createPost(api, parts)

  post('/checkout/sessions', (form) => expandSession(state, checkouts.create(form), form))
  post('/checkout/sessions/:id/expire', (form, request) =>
    expandSession(state, checkouts.expire(request.params.id ?? ''), form),
  )
  get('/checkout/sessions', (query) => {
    const intent = text(query, 'payment_intent')
    const found = [...state.sessions.values()].filter(
      (session) => !intent || session.payment_intent === intent,
    )
    return page(found, query, '/v1/checkout/sessions')
  })
  get('/checkout/sessions/:id', (query, request) =>
    expandSession(state, checkouts.get(request.params.id ?? ''), query),
  )
  get('/checkout/sessions/:id/line_items', (query, request) => {
    const { id } = checkouts.get(request.params.id ?? '')
    return page(state.lines.get(id) ?? [], query, `/v1/checkout/sessions/${id}/line_items`)
  })
  get('/payment_intents/:id', (query, request) => {
    const intent = find(state.intents, request, 'payment_intent', 'intent')
    const charge = intent.latest_charge ? state.charges.get(intent.latest_charge) : undefined
    return isExpanded(query, 'latest_charge') && charge ? { ...intent, latest_charge: charge } : intent
  })
  get('/charges/:id', (_query, request) => find(state.charges, request, 'charge', 'charge'))
  post('/refunds', (form) => refunds.create(form))
  get('/refunds', (query) => {
    const intent = text(query, 'payment_intent')
    const charge = text(query, 'charge')
    if (intent && !state.intents.has(intent)) throw missing('payment_intent', intent, 'payment_intent')
    const found = [...state.refunds.values()].filter(
      (refund) => (!intent || refund.payment_intent === intent) && (!charge || refund.charge === charge),
    )
    return page(found, query, '/v1/refunds')
  })
  get('/refunds/:id', (_query, request) => refunds.get(request.params.id ?? ''))
  get('/events', (query) => {
    const type = text(query, 'type')
    const types = list(query, 'types')
    const found = [...state.events.values()].filter(
      (event) => (!type || event.type === type) && (types.length === 0 || types.includes(event.type)),
    )
    return page(found, query, '/v1/events')
  })
  get('/events/:id', (_query, request) => find(state.events, request, 'event', 'id'))
  api.use((request) => {
    throw new StripeFailure(404, {
      type: 'invalid_request_error',
      message: `Unrecognized request URL (${request.method}: ${request.originalUrl}).`,
    })
  })
  api.use(answerFailure)
  return api
}

/** Writing calls: idempotency keys are honoured and the failures asked for on the control page happen here. */
function createPost(api: Router, parts: ApiParts) {
  const idempotency = createIdempotency(parts.state.answers)
  return (path: string, handler: Handler) =>
    api.post(path, async (request, response, next) => {
      try {
        const key = request.get('idempotency-key')
        const fingerprint = `${request.method} ${request.originalUrl} ${rawBodies.get(request) ?? ''}`
        const failure = takeFailure(parts.settings)
        if (failure === 'error')
          throw new StripeFailure(500, { type: 'api_error', message: 'An unknown error occurred' })
        if (await misbehave(request, response, failure, parts)) return
        const kept = key ? idempotency.get(key, fingerprint) : null
        // Refusals of the parameters are thrown here and not kept: a mended request may use the key again.
        const body = kept?.body ?? JSON.stringify(handler(asForm(request.body as Form), request))
        if (key && !kept) idempotency.keep(key, fingerprint, body)
        if (failure === 'lost') {
          request.socket.destroy()
          return
        }
        await new Promise((resolve) => setTimeout(resolve, parts.settings.answerMs))
        if (kept) response.set('idempotent-replayed', 'true')
        if (key) response.set('idempotency-key', key)
        response.set('request-id', newId('req')).type('json').send(body)
      } catch (error) {
        next(error)
      }
    })
}

const rawBodies = new WeakMap<object, string>()

function keepRawBody(request: object, _response: unknown, body: Buffer): void {
  rawBodies.set(request, body.toString('utf8'))
}

function takeFailure(settings: StripeSettings): StripeSettings['failure'] {
  if (settings.failure === 'none' || settings.failureCount < 1) return 'none'
  settings.failureCount -= 1
  return settings.failure
}

function authenticate(secretKey: string) {
  return (request: Request, response: Response, next: () => void) => {
    const authorization = request.get('authorization') ?? ''
    const [scheme, given = ''] = authorization.split(' ')
    const basic = scheme === 'Basic' ? Buffer.from(given, 'base64').toString('utf8').split(':')[0] : null
    if ((scheme === 'Bearer' && given === secretKey) || basic === secretKey) {
      next()
      return
    }
    const message = authorization
      ? `Invalid API Key provided: ${mask(given)}`
      : 'You did not provide an API key.'
    response.status(401).json({ error: { type: 'invalid_request_error', message } })
  }
}

function mask(key: string): string {
  return `${key.slice(0, 8)}****`
}

const answerFailure: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) {
    next(error)
    return
  }
  const failure =
    error instanceof StripeFailure
      ? error
      : new StripeFailure(error?.status === 413 ? 413 : 500, {
          type: 'api_error',
          message: 'An unknown error occurred',
        })
  response
    .status(failure.status)
    .set('request-id', newId('req'))
    .json({ error: { ...failure.body, request_log_url: request.originalUrl } })
}
