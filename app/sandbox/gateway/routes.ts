import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { SandboxConfig } from '../config'
import { hold } from '../hold'
import type { People } from '../people'
import { answerAbout } from './answers'
import { createGatewayControl, type SourceSettings } from './control'
import { isSource, type Source } from './sources'

const query = z.object({
  pinfl: z.string().regex(/^\d{14}$/),
  purpose: z.string().min(1),
  requestId: z.string().min(1),
})

/** The inter-agency gateway: one question, one source, one dated answer. */
export function createGatewayRoutes(config: SandboxConfig, people: People): Router {
  const settings = new Map<Source, SourceSettings>()
  const router = Router()
  router.use('/_control', createGatewayControl(settings))
  router.post('/v1/sources/:source/query', express.json({ limit: '10kb' }), (request, response, next) => {
    ask(request, response, config, people, settings).catch(next)
  })
  return router
}

async function ask(
  request: Request,
  response: Response,
  config: SandboxConfig,
  people: People,
  settings: Map<Source, SourceSettings>,
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
  const { mode, latencyMs } = settings.get(source) ?? { mode: 'ok', latencyMs: 0 }
  if (latencyMs > 0) await hold(response, latencyMs)
  if (mode === 'timeout') {
    await hold(response, config.hangMs)
    request.socket.destroy()
    return
  }
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
