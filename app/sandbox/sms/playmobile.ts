import express, { type Response, Router } from 'express'
import { z } from 'zod'
import type { SandboxConfig } from '../config'
import type { Inbox } from '../inbox/messages'
import { hold } from '../kit/hold'
import type { SmsSettings } from './control'

const content = z.object({
  originator: z.string().optional(),
  content: z.object({ text: z.string().min(1) }),
})

const body = z.object({
  sms: content.optional(),
  messages: z
    .array(
      z.object({ recipient: z.string(), 'message-id': z.string().min(1).max(40), sms: content.optional() }),
    )
    .min(1),
})

/** Play Mobile: Basic sign-in; `messages` is an array and `content` an object, or the whole is refused. */
export function createPlayMobileRoutes(config: SandboxConfig, settings: SmsSettings, inbox: Inbox): Router {
  const router = Router()
  const { playMobileLogin, playMobilePassword } = config.keys
  const expected = `Basic ${Buffer.from(`${playMobileLogin}:${playMobilePassword}`).toString('base64')}`
  router.use(express.json({ limit: '100kb' }))
  router.post('/send', async (request, response) => {
    if (request.get('authorization') !== expected) {
      response.status(401).set('www-authenticate', 'Basic realm="broker"').end()
      return
    }
    if (settings.mode === 'slow') await hold(response, config.slowMs)
    if (settings.mode === 'broken') return refuse(response, 500, 100, 'Internal server error')
    if (settings.mode === 'rateLimited') return refuse(response, 429, 105, 'Too many requests')
    if (settings.mode === 'unapproved') return refuse(response, 400, 405, 'Content error')
    const parsed = body.safeParse(request.body)
    if (!parsed.success) return refuse(response, 400, 101, 'Syntax error')
    const { messages, sms: shared } = parsed.data
    if (messages.some(({ recipient }) => !/^998\d{9}$/.test(recipient))) {
      return refuse(response, 400, 202, 'Empty recipient')
    }
    for (const { recipient, sms = shared } of messages) {
      if (!sms) return refuse(response, 400, 404, 'Empty content')
      const from = sms.originator ?? '3700'
      if (settings.mode === 'undelivered') continue
      inbox.add({
        channel: 'sms',
        via: 'playmobile',
        from,
        to: recipient,
        subject: null,
        text: sms.content.text,
      })
    }
    response.type('text').send('Request is received')
  })
  return router
}

function refuse(response: Response, status: number, code: number, description: string): void {
  response.status(status).json({ 'error-code': code, 'error-description': description })
}
