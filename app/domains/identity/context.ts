import type { Scope } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'

/** Who does a thing, when, and under which request. Every command and query takes one. */
export interface Context extends Scope {
  now: () => Date
  requestId: string
}

/** A context that carries outside systems, named by the port it needs: `ContextWith<{ payments: PaymentGateway }>`. */
export type ContextWith<Ports> = Context & { ports: Ports }

/** The portal itself: jobs, provider events, seeds. It sees every row. */
export function systemContext(now: () => Date = () => new Date(), requestId = 'system'): Context {
  return { ...systemScope, now, requestId }
}
