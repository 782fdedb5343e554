import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express } from 'express'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { keepTyped } from './kept-forms'
import { bodyLimits } from './limits'
import type { LoadContext } from './load-context'
import { originGuard } from './origin-guard'
import { pageCache } from './page-cache'
import { securityHeaders } from './security-headers'
import { createSegmentedHandler } from './segmented-handler'

const development = process.env.HAMROH_DEV === '1'
const root = process.cwd()

/** What entry.server.tsx gives the host beside the page renderer. */
interface Entry {
  isReady: () => Promise<boolean>
  pageVersion: () => number
  close: () => Promise<void>
}

async function main(): Promise<void> {
  const app = express()
  const load = await loadBuild(app)
  const entry = async () => (await load()).entry.module as unknown as Entry
  let draining = false

  app.disable('x-powered-by')
  app.set('trust proxy', 'loopback')
  app.use(nameRequest)
  app.get('/health/live', (_request, response) => void response.type('text').send('live'))
  app.get('/health/ready', async (_request, response) => {
    const ready = !draining && (await (await entry()).isReady().catch(() => false))
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'not ready')
  })
  app.use(
    securityHeaders({
      https: env().PUBLIC_ORIGIN.startsWith('https:'),
      development,
      payOrigins: [...new Set([env().STRIPE_API_BASE, env().ONEID_URL].map((url) => new URL(url).origin))],
    }),
  )
  app.use(
    bodyLimits,
    originGuard(() => env().PUBLIC_ORIGIN),
  )
  app.use(
    '/media',
    express.static(env().MEDIA_DIR, { immutable: true, maxAge: '1y', index: false }),
    notFound,
  )
  app.use(compression({ threshold: 1024 }))
  app.use(
    '/assets',
    express.static(path.join(root, 'build/client/assets'), { immutable: true, maxAge: '1y' }),
  )
  // Only what is named like a file: looking on the disk for every page costs more than its headers.
  app.get(
    /^\/[^/]+\.\w+$/,
    express.static(path.join(root, development ? 'public' : 'build/client'), { maxAge: '1h', index: false }),
  )
  if (!development) app.use(pageCache(env().PAGE_CACHE_SECONDS, (await entry()).pageVersion))
  app.all('*', await createPages(load))
  app.use(lastResort)

  const server = createServer({ maxHeaderSize: 16 * 1024 }, app)
  server.headersTimeout = 15_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 10_000
  server.on('error', (error: NodeJS.ErrnoException) => {
    log.fatal({ code: error.code, port: env().PORT }, 'cannot listen')
    process.exit(1)
  })
  server.listen(env().PORT, () => log.info({ port: env().PORT }, 'listening'))

  const stop = () => {
    if (draining) return
    draining = true
    server.close(async () => {
      await (await entry()).close()
      process.exit(0)
    })
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 10_000).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

const nameRequest: express.RequestHandler = (request, response, next) => {
  const requestId = randomUUID().slice(0, 13)
  response.locals.requestId = requestId
  response.set('X-Request-Id', requestId)
  const started = process.hrtime.bigint()
  response.on('finish', () => {
    const ms = Number((process.hrtime.bigint() - started) / 1_000_000n)
    // The path without its query: a search may hold a name.
    log.info(
      { requestId, method: request.method, path: request.path, status: response.statusCode, ms },
      'request',
    )
  })
  next()
}

const notFound: express.RequestHandler = (_request, response) =>
  void response.status(404).type('text').send('404')

const lastResort: ErrorRequestHandler = (error, _request, response, next) => {
  const status =
    typeof error?.status === 'number' && error.status >= 400 && error.status < 500 ? error.status : 500
  if (status === 500) log.error({ requestId: response.locals.requestId, err: error }, 'request failed')
  if (response.headersSent) return next(error)
  response.status(status).type('text').send(`${status} (${response.locals.requestId})`)
}

/** In development every request takes the modules as they are now. */
async function createPages(load: () => Promise<ServerBuild>): Promise<express.RequestHandler> {
  if (!development) return createSegmentedHandler(keepTyped(await load()))
  return async (request, response, next) => {
    try {
      const getLoadContext = () => response.locals as AppLoadContext & LoadContext
      const build = keepTyped(await load())
      await createRequestHandler({ build, mode: 'development', getLoadContext })(request, response, next)
    } catch (error) {
      next(error)
    }
  }
}

async function loadBuild(app: Express): Promise<() => Promise<ServerBuild>> {
  if (development) {
    const vite = await import('vite')
    const server = await vite.createServer({ server: { middlewareMode: true }, root })
    app.use(server.middlewares)
    return () =>
      server.ssrLoadModule('virtual:remix/server-build') as Promise<unknown> as Promise<ServerBuild>
  }
  const file = path.join(root, 'build/server/index.js')
  if (!existsSync(file)) throw new Error('build/server is missing: run `npm start`, which builds it')
  const build = (await import(pathToFileURL(file).href)) as ServerBuild
  return async () => build
}

await main()
