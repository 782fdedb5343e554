import type { ActionFunction, ServerBuild } from '@remix-run/node'
import { readKeptForm } from '~/ui/form/kept-form'

type Route = NonNullable<ServerBuild['routes'][string]>

/**
 * A change of language posts the form that is being filled in, marked as only to be shown. Such a post never reaches an
 * action: the page is read anew, behind its loader's own guard, and its fields begin with what was typed. It stands
 * around every page's action at once, so that no route can forget it.
 */
export function keepTyped(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && showOrAct(route)])
  return { ...build, routes: Object.fromEntries(routes) }
}

function showOrAct(route: Route): Route {
  const { default: page, action: act } = route.module
  // What is no page is called by programs, and reads its body in its own way.
  if (!page || !act) return route
  const action: ActionFunction = async (args) => {
    if (!(await keep(args))) return act(args)
    return new Response('null', { headers: { 'Content-Type': 'application/json' } })
  }
  return { ...route, module: { ...route.module, action } }
}

/** False for a post that is to be acted upon. The action still reads the body itself. */
async function keep({ request, context }: Parameters<ActionFunction>[0]): Promise<boolean> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) return false
  context.kept = readKeptForm(await request.clone().text())
  return context.kept !== null
}
