import type { ServerBuild } from '@remix-run/node'

/** What a route says of itself to the host, as its exported `handle`. */
export interface RouteHandle {
  /** Its form has a file to choose: whoever signed in may post more to it than to another. */
  takesFiles: true
}

type Routes = ServerBuild['routes']

/** Tells the paths of the pages that take files. */
export function findFilePaths(routes: Routes): (path: string) => boolean {
  const patterns = listRoutes(routes)
    .filter(({ module }) => (module.handle as RouteHandle | undefined)?.takesFiles)
    .map(({ path = '' }) => new RegExp(`^/${path.replace(/:\w+/g, '[^/]+')}/?$`, 'i'))
  return (path) => patterns.some((pattern) => pattern.test(path))
}

/** The parts of the site that stand behind a language: `market` of `:lang/market/products/:slug`. */
export function listSections(routes: Routes): Set<string> {
  return new Set(listRoutes(routes).flatMap(({ path = '' }) => /^:lang\/([^/:]+)/.exec(path)?.[1] ?? []))
}

function listRoutes(routes: Routes): NonNullable<Routes[string]>[] {
  return Object.values(routes).filter((route) => route !== undefined)
}
