import type { Context } from '~/domains/identity/context'
import { systemScope } from '~/platform/system-scope.server'

/** Payments belong to nobody's scope: every command here has been asked by a caller who decided who may. */
export function asPortal<C extends Context>(context: C): C {
  return { ...context, ...systemScope }
}
