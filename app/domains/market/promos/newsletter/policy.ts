import type { Context } from '~/domains/identity/context'

/** Who writes letters to everybody who asked for them, and sends what another one wrote. */
export function mayKeepNewsletter({ role, personId }: Pick<Context, 'role' | 'personId'>): boolean {
  return role === 'administrator' && personId !== null
}
