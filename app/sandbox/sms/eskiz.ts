import { randomBytes, randomUUID } from 'node:crypto'
import express, { type Request, type Response, Router } from 'express'
import type { SandboxConfig } from '../config'
import { countSmsParts, type Inbox } from '../inbox/messages'
import { misbehave } from '../kit/misbehave'
import type { SmsSettings } from './control'

type Form = Record<string, string>

/** When each was given. */
export type EskizTokens = Map<string, number>

/** Eskiz: tokens that expire, templates that must be approved, a delivery report to the callback address. */
export function createEskizRoutes(
  config: SandboxConfig,
  settings: SmsSettings,
  inbox: Inbox,
  tokens: EskizTokens,
): Router {
  const router = Router()
  router.use(express.raw({ type: () => true, limit: '100kb' }))

  function giveToken(response: Response, message: string): void {
    const token = randomBytes(32).toString('base64url')
    tokens.set(token, Date.now())
    response.json({ message, data: { token }, token_type: 'bearer' })
  }

  function hasToken(request: Request): boolean {
    const givenAt = tokens.get((request.get('authorization') ?? '').replace(/^Bearer /, ''))
    return givenAt !== undefined && Date.now() - givenAt < settings.tokenLifeMs
  }

  router.post('/auth/login', async (request, response) => {
    const { email, password } = await readForm(request)
    if (email === config.keys.eskizEmail && password === config.keys.eskizPassword) {
      giveToken(response, 'token_generated')
    } else response.status(401).json({ message: 'Invalid credentials', data: null, token_type: null })
  })
  router.patch('/auth/refresh', (request, response) => {
    if (hasToken(request)) giveToken(response, 'token_refreshed')
    else refuseToken(response)
  })
  router.post('/message/sms/send', async (request, response) => {
    if (!hasToken(request)) return refuseToken(response)
    const form = await readForm(request)
    if (await misbehave(request, response, settings.mode, config)) return
    if (refuseMessage(settings, response)) return
    const { mobile_phone: to = '', message = '', from = '4546', callback_url: callback } = form
    if (!/^998\d{9}$/.test(to) || !message) {
      response
        .status(422)
        .json({ status: 'error', message: { mobile_phone: ['The mobile phone format is invalid.'] } })
      return
    }
    const id = randomUUID()
    const delivered = settings.mode !== 'undelivered'
    if (delivered) inbox.add({ channel: 'sms', via: 'eskiz', from, to, subject: null, text: message })
    response.json({ id, message: 'Waiting for SMS provider', status: 'waiting' })
    if (callback)
      reportDelivery(callback, { id, to, parts: countSmsParts(message), delivered, userId: form.user_sms_id })
  })
  return router
}

/** True when the answer was already given. */
function refuseMessage({ mode }: SmsSettings, response: Response): boolean {
  if (mode === 'rateLimited') response.status(429).json({ message: 'Too Many Attempts.' })
  else if (mode === 'unapproved') {
    response.status(400).json({ status: 'error', message: 'SMS text has not passed moderation' })
  } else return false
  return true
}

function refuseToken(response: Response): void {
  response.status(401).json({ status: 'token-invalid', message: 'Expired', data: null })
}

function reportDelivery(
  url: string,
  sms: { id: string; to: string; parts: number; delivered: boolean; userId: string | undefined },
): void {
  if (!URL.canParse(url)) return
  const body = JSON.stringify({
    request_id: sms.id,
    message_id: sms.id,
    user_sms_id: sms.userId ?? null,
    country: 'UZ',
    phone_number: sms.to,
    sms_count: String(sms.parts),
    status: sms.delivered ? 'DELIVRD' : 'UNDELIV',
    status_date: new Date().toISOString().slice(0, 19).replace('T', ' '),
  })
  const headers = { 'content-type': 'application/json' }
  // A report that nobody takes is lost, as with the real service.
  fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
}

/** JSON, form-encoded or multipart: client libraries use all three. Unreadable bodies are empty. */
async function readForm(request: Request): Promise<Form> {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  try {
    if (request.is('json')) return JSON.parse(body.toString('utf8')) as Form
    const headers = { 'content-type': request.get('content-type') ?? 'application/x-www-form-urlencoded' }
    const form = await new globalThis.Response(new Uint8Array(body), { headers }).formData()
    return Object.fromEntries(
      [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    return {}
  }
}
