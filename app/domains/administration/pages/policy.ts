import type { Context } from '~/domains/identity/context'

/** Who writes pages, and publishes what another one wrote. */
export function mayKeepPages({ role, personId }: Context): boolean {
  return role === 'administrator' && personId !== null
}
