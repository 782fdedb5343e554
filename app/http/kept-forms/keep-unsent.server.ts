import { safeRedirect } from '../door/safe-redirect'
import type { RequestContext } from '../session/request-context.server'
import { keepFormFor } from './kept-forms.server'
import { keptParameter, withKept } from './parameters'
import { readPosted } from './read-posted.server'
import { listFields, pathOf, type ShownForm } from './shown-form'

/** Names the page in a form that is kept although nobody sent it. */
const pageField = '_page'

/**
 * Keeps a form that was not sent, for the person its page was made for. The answer is the page's address with it;
 * null when it is nobody's, or cannot be kept.
 */
export async function keepUnsent(context: RequestContext, request: Request): Promise<string | null> {
  const { form, id, owner, labels, others } = await readPosted(request)
  const page = safeRedirect(form.get(pageField), '')
  form.delete(pageField)
  if (!page || !id || !owner) return null
  const url = new URL(page, request.url)
  const shown = { path: pathOf(url), id, fields: listFields(form, labels), labels, others }
  const content: ShownForm = { ...shown, answer: null, why: 'signedOut' }
  const token = await keepFormFor(context, { owner, content })
  return token && withKept(url, keptParameter, token)
}
