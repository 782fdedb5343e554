import type { ActionFunction, ServerBuild } from '@remix-run/node'
import { keepField } from '~/ui/form/kept-form'
import { readForm } from './door/read-form'
import { refusalResponse } from './door/refusals'

type Route = NonNullable<ServerBuild['routes'][string]>

/**
 * Reads the form that was posted to a page, once, before the page's action: no action meets one that is broken. A change
 * of language posts the form that is being filled in, marked as only to be shown: such a post never reaches an action,
 * the page is read anew, behind its loader's own guard, and its fields begin with what was typed. It stands around
 * every page's action at once, so that no route can forget it.
 */
export function readPostedForms(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && showOrAct(route)])
  return { ...build, routes: Object.fromEntries(routes) }
}

function showOrAct(route: Route): Route {
  const { default: page, action: act } = route.module
  // What is no page is called by programs, and reads its body in its own way.
  if (!page || !act) return route
  const action: ActionFunction = async (args) => {
    const { request, context } = args
    const form = await readForm(request)
    context.kept = readKept(request, form)
    // The body can be read only once: the action is given what was read.
    Object.defineProperty(request, 'formData', { value: async () => form })
    return context.kept
      ? new Response('null', { headers: { 'Content-Type': 'application/json' } })
      : act(args)
  }
  return { ...route, module: { ...route.module, action } }
}

/** What stood in a form that is only to be shown; null for one that is to be acted upon. */
function readKept(request: Request, form: FormData) {
  const id = form.get(keepField)
  if (typeof id !== 'string') return null
  // The language switch sends it in one way only.
  if (!request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded'))
    throw refusalResponse({ kind: 'badRequest' })
  const texts = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  return { id, values: new URLSearchParams(texts) }
}
