import type { ServerResponse } from 'node:http'
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

// What concerns a page alone, and weighs a kilobyte beside a picture of four.
const ofPages = [
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Permissions-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
]

/** For `express.static`, before what is sent: a picture, style or script, which runs and loads nothing when opened by itself. */
export function keepFileHeaders(response: ServerResponse): void {
  for (const name of ofPages) response.removeHeader(name)
  response.setHeader('Content-Security-Policy', fileSecurityPolicy)
}

/** Opened by itself a drawing is a document, which may do nothing. */
export const fileSecurityPolicy = "default-src 'none'; sandbox"
