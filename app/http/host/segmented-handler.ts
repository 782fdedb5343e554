import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { AnswerPage } from './remix-handler'

type Routes = ServerBuild['routes']

/**
 * Remix compares a request with every route there is, each time anew: with a hundred routes that takes longer than
 * the page. So each part of the site (`/:lang/market…`, `/:lang/staff…`, `/api…`) has a handler that knows its own
 * routes only; what belongs to none meets the page that says so.
 */
export function answerBySegment(build: ServerBuild): AnswerPage {
  const createAnswer = (narrow: ServerBuild) => createRequestHandler(narrow, 'production')
  const answers = new Map<string, AnswerPage>()
  for (const segment of new Set(Object.values(build.routes).map(({ path }) => segmentOfRoute(path)))) {
    answers.set(segment, createAnswer(narrowBuild(build, segment)))
  }
  const nowhere = createAnswer(narrowBuild(build, '*'))
  return (request, load) =>
    (answers.get(segmentOfRequest(new URL(request.url).pathname)) ?? nowhere)(request, load)
}

/** `:lang/market/products/:slug` belongs to `:lang/market`, `api/payments/stripe` to `api`. */
function segmentOfRoute(path = ''): string {
  const [first = '', second = ''] = path.split('/')
  return first === ':lang' ? `:lang/${second}` : first
}

/** Any first part that is none of the fixed ones may be a language; the guard refuses those that are not. */
function segmentOfRequest(path: string): string {
  const [, first = '', second = ''] = path.split('/')
  return /^(api|auth|robots\.txt|sitemap\.xml|)$/.test(first) ? first : `:lang/${second}`
}

function narrowBuild(build: ServerBuild, segment: string): ServerBuild {
  const belongs = ({ id, path }: { id: string; path?: string }) =>
    id === 'root' || path === '*' || segmentOfRoute(path) === segment
  const pick = <Route extends { id: string; path?: string }>(routes: Record<string, Route | undefined>) =>
    Object.fromEntries(Object.entries(routes).filter(([, route]) => route && belongs(route)))
  return {
    ...build,
    routes: pick(build.routes) as Routes,
    assets: { ...build.assets, routes: pick(build.assets.routes) as ServerBuild['assets']['routes'] },
  }
}
