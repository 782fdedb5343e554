import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** The headers that keep a page to itself. No script stands in a page, so none needs a nonce. */
export function securityHeaders(options: {
  https: boolean
  development: boolean
  /** Origins outside at which a form may end through a redirect. */
  formTargets: readonly string[]
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
        // Payment and sign-in: browsers hold a redirect against this list too.
        formAction: ["'self'", ...options.formTargets],
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
