import type { Context } from '~/domains/identity/context'
import { perform } from '~/platform/perform.server'
import type { WorkOf } from '~/platform/work.server'

/**
 * Performs a buyer's command on a parcel: in her own name, in whatever role she works besides. A guest has no scope:
 * the command first asks for what entitles the guest of its input, with the portal's eyes, and who has signed in stays
 * who she is.
 */
export function performAsBuyer<C extends Context, Input extends { guest?: object | undefined }, Answer>(
  context: C,
  command: (work: WorkOf<C>, input: Input) => Promise<Answer>,
  input: Input,
): Promise<Answer> {
  return perform(asBuyer(context, input.guest !== undefined), command, input)
}

function asBuyer<C extends Context>(context: C, isGuest: boolean): C {
  if (isGuest) return { ...context, role: 'system', organisationId: null }
  return context.personId ? { ...context, role: 'citizen', organisationId: null } : context
}
