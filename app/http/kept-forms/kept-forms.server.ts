import { systemContext } from '~/domains/identity/context'
import { deleteKeptForm, type FormToKeep, keepForm } from '~/domains/identity/index.server'
import { perform } from '~/platform/perform.server'
import { takeBudget } from '../budgets.server'
import type { RequestContext } from '../session/request-context.server'

// Kept forms are the portal's: whose a form is stands in its mark, so that they are also kept for who has not signed in.

/**
 * Keeps a form for the person whose mark it bears. The answer is the secret that opens it; null when it is too large, or
 * too many came from there: whoever has not signed in may write any mark, and a person's own oldest ones go anyway.
 */
export async function keepFormFor(
  asker: Pick<RequestContext, 'personId' | 'address' | 'now' | 'requestId'>,
  form: FormToKeep,
): Promise<string | null> {
  if (!asker.personId && (await takeBudget(asker, 'keepForm')) > 0) return null
  return perform(systemContext(asker.now, asker.requestId), keepForm, form)
}

export function forgetForm(token: string): Promise<void> {
  return perform(systemContext(), deleteKeptForm, token)
}
