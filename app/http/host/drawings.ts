import path from 'node:path'
import type { RequestHandler } from 'express'
import { fileSecurityPolicy } from './security-headers'

// The key of a seeded picture, in one of its widths.
const seededPicture = /^\/(d[0-9a-f]{20})-\d+\.webp$/

/**
 * A demonstration begins before all its pictures are made: until then the drawing that a picture is made of stands in
 * for it. Elsewhere there are no drawings, and nothing is found here.
 */
export function drawingInstead(folder: string): RequestHandler {
  return (request, response, next) => {
    const key = seededPicture.exec(request.path)?.[1]
    if (!key || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    const headers = {
      'Content-Security-Policy': fileSecurityPolicy,
      'Cache-Control': 'no-cache',
    }
    const file = path.join(folder, `${key}.svg`)
    response.sendFile(file, { headers, cacheControl: false }, (error) => {
      if (error && !response.headersSent) next()
    })
  }
}
