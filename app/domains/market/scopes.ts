import type { Context } from '~/domains/identity/context'

/**
 * In whose name a buyer acts on a parcel: her own, in whatever role she works besides. A guest has no scope: the
 * command first asks for what entitles her, with the portal's eyes, and who has signed in stays who she is.
 */
export function asBuyer<C extends Context>(context: C, guest?: object | null): C {
  if (guest) return { ...context, role: 'system', organisationId: null }
  return context.personId ? { ...context, role: 'citizen', organisationId: null } : context
}
