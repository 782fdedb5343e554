import type { Server } from 'node:net'
import { Router } from 'express'
import type { SandboxConfig } from '../config'
import { createControl } from '../kit/control'
import { choice, type SettingsOf } from '../kit/fields'
import { createRequestLog } from '../kit/request-log'
import type { StandIn } from '../kit/stand-in'
import { createDaemon } from './daemon'

const fields = {
  mode: choice('sandbox.clamd.mode.label', {
    honest: 'sandbox.clamd.mode.honest',
    found: 'sandbox.clamd.mode.found',
    tooLarge: 'sandbox.clamd.mode.tooLarge',
    failing: 'sandbox.clamd.mode.failing',
    slow: 'sandbox.clamd.mode.slow',
    down: 'sandbox.clamd.mode.down',
  }),
}

export type ClamdSettings = SettingsOf<typeof fields>

/** A virus scanner: its own protocol on a port of its own, and the page where it is made to misbehave. */
export function createClamd(config: SandboxConfig): { standIn: StandIn; daemon: Server } {
  const log = createRequestLog()
  const path = '/clamd/_control'
  const { settings, router: control } = createControl({ path, title: 'sandbox.clamd.title', fields, log })
  const router = Router()
  router.use(path, control)
  const page = { path, title: 'sandbox.clamd.title', about: 'sandbox.index.clamd' } as const
  return { standIn: { router, page }, daemon: createDaemon(config, settings, log) }
}
