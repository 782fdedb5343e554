import type { ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { pictureTypes, preferForms } from '~/platform/uploads/picture-forms'

/** For `express.static`, whose own list of types is older than AVIF. */
export function sayAvif(response: ServerResponse, file: string): void {
  if (file.endsWith('.avif')) response.setHeader('Content-Type', pictureTypes.avif)
}

const picture = /^(\/[apd][0-9a-f]+-\d+)\.webp$/

/**
 * A page names each picture once, and every browser gets it in the smallest form that it reads and that was made.
 *
 * @param files finds a file by its path, or goes on.
 */
export function acceptedForm(files: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const asked = request.url
    const name = picture.exec(request.path)?.[1]
    if (!name) return next()
    response.vary('Accept')
    const forms = preferForms(request.get('accept') ?? '')
    const tryNext = (error?: unknown) => {
      const form = error ? undefined : forms.shift()
      request.url = form ? `${name}.${form}` : asked
      if (form) files(request, response, tryNext)
      else next(error)
    }
    tryNext()
  }
}
