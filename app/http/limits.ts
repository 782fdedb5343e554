import type { RequestHandler } from 'express'

const megabyte = 1024 * 1024

/** A whole upload request; a single file is held to 10 MB where it is read. */
const uploadLimit = 20 * megabyte
const formLimit = megabyte

const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])
const withBody = new Set(['POST'])

/** Remix and Express have no body limit of their own. Length must be declared, so nothing needs counting. */
export const bodyLimits: RequestHandler = (request, response, next) => {
  const refuse = (status: number, text: string) => {
    response.status(status).set('Connection', 'close').type('text/plain').send(`${status} ${text}`)
  }
  if (!methods.has(request.method)) {
    response.set('Allow', [...methods].join(', '))
    return refuse(405, 'Method Not Allowed')
  }
  if (!withBody.has(request.method)) return next()
  const declared = request.get('content-length')
  if (request.get('transfer-encoding') || declared === undefined) return refuse(411, 'Length Required')
  const limit = request.is('multipart/form-data') ? uploadLimit : formLimit
  if (Number(declared) > limit) return refuse(413, 'Payload Too Large')
  next()
}
