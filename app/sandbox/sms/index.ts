import { Router } from 'express'
import type { SandboxConfig } from '../config'
import type { Inbox } from '../inbox/messages'
import { createRequestLog } from '../kit/request-log'
import type { StandIn } from '../kit/stand-in'
import { createSmsControl } from './control'
import { createEskizRoutes, type EskizTokens } from './eskiz'
import { createPlayMobileRoutes } from './playmobile'

/** Both SMS services; what is sent stands in the inbox. */
export function createSms(config: SandboxConfig, inbox: Inbox): StandIn {
  const log = createRequestLog()
  const tokens: EskizTokens = new Map()
  const { settings, router: control } = createSmsControl(log, () => tokens.clear())
  const router = Router()
  router.use('/sms/_control', control)
  router.use('/eskiz/api', createEskizRoutes(config, settings, inbox, tokens))
  router.use('/playmobile/broker-api', createPlayMobileRoutes(config, settings, inbox))
  return {
    calls: { paths: ['/eskiz/api', '/playmobile/broker-api'], log },
    router,
    page: { path: '/sms/_control', title: 'sandbox.sms.title', about: 'sandbox.index.sms' },
  }
}
