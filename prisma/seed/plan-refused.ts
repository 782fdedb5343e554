import type { Result } from '~/lib/result'

/** The portal refused what the plan wanted: a fault of the plan. */
export class PlanRefused extends Error {
  override name = 'PlanRefused'
}

/** The value of a step of the plan; `what` names it, such as `purchase:012`. Throws PlanRefused when it was refused. */
export function must<T>(what: string, result: Result<T>): T {
  if (result.ok) return result.value
  const details = result.details ? ` ${JSON.stringify(result.details)}` : ''
  throw new PlanRefused(`${what}: the portal refuses it (${result.error}${details})`)
}
