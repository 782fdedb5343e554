import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Sets a fresh nonce in `response.locals.nonce` and the headers that keep a page to itself. */
export function securityHeaders(options: {
  https: boolean
  development: boolean
  payOrigins: string[]
}): RequestHandler[] {
  const nonce: RequestHandler = (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  }
  const scripts = (_request: unknown, response: unknown) =>
    `'nonce-${(response as { locals: { nonce: string } }).locals.nonce}'`
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", scripts],
        // Vite's development server injects styles; a built page has one file of them.
        styleSrc: options.development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: options.development ? ["'self'", 'ws:'] : ["'self'"],
        // A form may end at the payment page through a redirect, which browsers hold against this list.
        formAction: ["'self'", ...options.payOrigins],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        manifestSrc: ["'self'"],
        ...(options.https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: options.https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
  const permissions: RequestHandler = (_request, response, next) => {
    response.set('Permissions-Policy', 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()')
    next()
  }
  return [nonce, headers, permissions]
}
