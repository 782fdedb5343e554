import path from 'node:path'
import type { RequestHandler } from 'express'

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
      // Opened by itself it is a document, which may do nothing.
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-cache',
    }
    const file = path.join(folder, `${key}.svg`)
    response.sendFile(file, { headers, cacheControl: false }, (error) => {
      if (error && !response.headersSent) next()
    })
  }
}
