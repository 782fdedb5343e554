import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { SandboxConfig } from '../config'
import { hold } from '../kit/hold'
import { misbehave } from '../kit/misbehave'
import { createRequestLog } from '../kit/request-log'
import type { StandIn } from '../kit/stand-in'
import type { People } from '../people'
import { answerAbout } from './answers'
import { createGatewayControl, type ReadSource } from './control'
import { isSource } from './sources'

const query = z.object({
  pinfl: z.string().regex(/^\d{14}$/),
  purpose: z.string().min(1),
  requestId: z.string().min(1),
})

/** The inter-agency gateway: one question, one source, one dated answer. */
export function createGateway(config: SandboxConfig, people: People): StandIn {
  const log = createRequestLog()
  const control = createGatewayControl(log)
  const router = Router()
  router.use('/gateway/_control', control.router)
  router.post(
    '/gateway/v1/sources/:source/query',
    express.json({ limit: '10kb' }),
    (request, response, next) => {
      ask(request, response, config, people, control.read).catch(next)
    },
  )
  return {
    calls: { paths: ['/gateway/v1'], log },
    router,
    page: { path: '/gateway/_control', title: 'sandbox.gateway.title', about: 'sandbox.index.gateway' },
  }
}

async function ask(
  request: Request,
  response: Response,
  config: SandboxConfig,
  people: People,
  read: ReadSource,
): Promise<void> {
  if (request.get('authorization') !== `Bearer ${config.keys.agenciesKey}`) {
    response.status(401).json({ error: 'unauthorized' })
    return
  }
  const source = request.params.source ?? ''
  if (!isSource(source)) {
    response.status(404).json({ error: 'unknown_source' })
    return
  }
  const asked = query.safeParse(request.body)
  if (!asked.success) {
    response.status(400).json({ error: 'invalid_request' })
    return
  }
  const { mode, latencyMs } = read(source)
  if (latencyMs > 0) await hold(response, latencyMs)
  if (await misbehave(request, response, mode, config)) return
  if (mode === 'outage') {
    response.status(503).set('retry-after', '60').json({ error: 'source_unavailable', source })
    return
  }
  const person = people.getByPinfl(asked.data.pinfl)
  const data = person && answerAbout(source, person, people)
  response.json({
    source,
    requestId: asked.data.requestId,
    status: data ? 'found' : 'not_found',
    asOf: new Date().toISOString(),
    ...(data && { data }),
  })
}
