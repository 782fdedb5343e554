import type { RequestContext } from '../session/request-context.server'
import { formOwner } from './form-owner.server'
import { keepFormFor } from './kept-forms.server'
import type { PageState } from './page-state.server'
import { replyParameter, withKept } from './parameters'

/** Fields that were acted upon already: they are not shown again when the rest of the form is refused. */
export function dropFields({ shown }: PageState, done: readonly string[]): void {
  if (shown) shown.fields = shown.fields.filter(([name]) => !done.includes(name))
}

/**
 * The address of a page whose form had several buttons, after one of them has been acted upon: what else stood in the
 * form is there again, unsent. `done` are the fields that were acted upon.
 */
export async function keepRest(
  context: RequestContext,
  { shown }: PageState,
  page: URL,
  done: readonly string[],
): Promise<string> {
  if (!shown?.id) return withKept(page)
  const fields = shown.fields.filter(([name]) => !done.includes(name))
  const token = await keepFormFor(context, {
    owner: formOwner(context.personId),
    content: { ...shown, fields, answer: null, why: null },
  })
  return token ? withKept(page, replyParameter, token) : withKept(page)
}
