import express, { type Request, Router } from 'express'
import { receive } from '../../../docs/webhook-receiver'
import type { SandboxConfig } from '../config'
import { createControl } from '../kit/control'
import { choice, line } from '../kit/fields'
import { misbehave } from '../kit/misbehave'
import { createRequestLog } from '../kit/request-log'
import type { StandIn } from '../kit/stand-in'
import { type Heard, renderHeard } from './heard'

const fields = {
  mode: choice('sandbox.hooks.mode.label', {
    none: 'sandbox.hooks.mode.none',
    error: 'sandbox.hooks.mode.error',
    gone: 'sandbox.hooks.mode.gone',
    slow: 'sandbox.hooks.mode.slow',
    timeout: 'sandbox.hooks.mode.timeout',
  }),
  /** As the portal showed them, with a space between; without any no signature is checked. */
  secrets: line('sandbox.hooks.secrets'),
}

const refusals = new Map<string, number>([
  ['error', 500],
  ['gone', 410],
])

/** The system of a workshop at any address below `/hooks/`: it checks each message as the example for programs does. */
export function createHooks(config: SandboxConfig): StandIn {
  const log = createRequestLog()
  const taken = new Set<string>()
  let heard: Heard[] = []
  const { settings, router: control } = createControl({
    path: '/hooks/_control',
    title: 'sandbox.hooks.title',
    fields,
    log,
    facts: () => ({ heard }),
    body: (language) => renderHeard(heard, language),
    onReset() {
      heard = []
      taken.clear()
    },
  })
  const check = (request: Request, body: string, known: Set<string>) => {
    const secrets = settings.secrets.split(/\s+/).filter((secret) => secret !== '')
    if (secrets.length === 0) return { status: 204, isSigned: null } as const
    const receiver = { secrets, taken: known, take: () => undefined, now: config.now }
    const status = receive(receiver, request.headers, body)
    return { status, isSigned: status === 204 } as const
  }
  const router = Router()
  router.use('/hooks/_control', control)
  router.post(
    '/hooks/:name',
    express.text({ type: () => true, limit: '100kb' }),
    async (request, response) => {
      if (await misbehave(request, response, settings.mode, config)) return
      const body = typeof request.body === 'string' ? request.body : ''
      const id = request.get('webhook-id') ?? ''
      const refusal = refusals.get(settings.mode)
      const checked = check(request, body, refusal === undefined ? taken : new Set())
      const status = refusal ?? checked.status
      const one = { at: config.now().toISOString(), path: request.path, id, body, status }
      heard = [{ ...one, isSigned: checked.isSigned }, ...heard].slice(0, 100)
      response.status(status).end()
    },
  )
  return {
    calls: { paths: ['/hooks'], log },
    router,
    page: { path: '/hooks/_control', title: 'sandbox.hooks.title', about: 'sandbox.index.hooks' },
  }
}
