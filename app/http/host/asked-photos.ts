import path from 'node:path'
import type { RequestHandler } from 'express'

const asked = /^a[0-9a-f]{24}-/

/** Pictures that not everybody may see lie beside the others, and are never given as a file: their page asks who looks. */
export function refuseAsked(missing: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (isAsked(request.path)) missing(request, response, next)
    else next()
  }
}

/** As the files are looked up: by the decoded path. */
function isAsked(given: string): boolean {
  try {
    return asked.test(path.posix.basename(decodeURIComponent(given)))
  } catch {
    return true
  }
}
