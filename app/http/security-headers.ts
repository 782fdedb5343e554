import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** The headers that keep a page to itself. No script stands in a page, so none needs a nonce. */
export function securityHeaders(options: {
  https: boolean
  development: boolean
  payOrigins: string[]
}): RequestHandler[] {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
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
  return [headers, permissions]
}
