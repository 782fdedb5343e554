import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { AnswerPage } from './remix-handler'

type Routes = ServerBuild['routes']

/**
 * Remix compares a request with every route there is, and makes a router of all of them, each time anew: with a hundred
 * routes that takes longer than the page. So each part of the site (`/:lang/market…`, `/:lang/staff…`, `/api…`) has
 * handlers that know its own routes only, one for each length of a path; what belongs to none meets the page that says
 * so.
 */
export function answerBySegment(build: ServerBuild): AnswerPage {
  const createAnswer = (narrow: ServerBuild) => createRequestHandler(narrow, 'production')
  const answers = new Map<string, AnswerPage>()
  for (const { path } of listRoutes(build)) {
    const [segment, length] = [segmentOfRoute(path), lengthOf(path)]
    const key = `${segment} ${length}`
    if (!answers.has(key)) answers.set(key, createAnswer(narrowBuild(build, segment, length)))
    if (!answers.has(segment)) answers.set(segment, createAnswer(narrowBuild(build, segment, null)))
  }
  const nowhere = createAnswer(narrowBuild(build, '*', null))
  return (request, load) => {
    const { pathname } = new URL(request.url)
    const segment = segmentOfRequest(pathname)
    const answer = answers.get(`${segment} ${lengthOf(pathname)}`) ?? answers.get(segment) ?? nowhere
    return answer(request, load)
  }
}

function listRoutes(build: ServerBuild): { path?: string }[] {
  return Object.values(build.routes).filter((route) => route !== undefined)
}

/** How many parts a path has. */
function lengthOf(path = ''): number {
  return path.split('/').filter(Boolean).length
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

/** `length`: of the paths that are asked for; null for those of which there is no route but one that ends in a star. */
function narrowBuild(build: ServerBuild, segment: string, length: number | null): ServerBuild {
  const belongs = ({ id, path = '' }: { id: string; path?: string }) =>
    id === 'root' ||
    path === '*' ||
    (segmentOfRoute(path) === segment && (path.endsWith('/*') || lengthOf(path) === length))
  const pick = <Route extends { id: string; path?: string }>(routes: Record<string, Route | undefined>) =>
    Object.fromEntries(Object.entries(routes).filter(([, route]) => route && belongs(route)))
  return {
    ...build,
    routes: pick(build.routes) as Routes,
    assets: { ...build.assets, routes: pick(build.assets.routes) as ServerBuild['assets']['routes'] },
  }
}
