import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import type { AppLoadContext } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { keepPages } from '../cache/kept-pages'
import { createRefuse, type RenderRefusal } from '../door/answer-refusal'
import { bodyLimits } from '../door/body-limits'
import { bodyPace } from '../door/body-pace'
import { answerClientErrors } from '../door/client-errors'
import { type Door, frontDoor } from '../door/front-door'
import { languageRedirect } from '../door/language-redirect'
import { lastResort } from '../door/last-resort'
import { originGuard } from '../door/origin-guard'
import { pageRequest } from '../door/page-request'
import { pathForLog } from '../door/path-for-log'
import { createUploadRoom } from '../door/upload-room'
import { admit } from '../overload/admit'
import { createKeptRefusals, type KeptRefusals } from '../overload/kept-refusals'
import { refuseAtOnce } from '../overload/refuse-at-once'
import { createWorkRoom, type WorkRoom } from '../overload/work-room'
import { refuseAsked } from './asked-photos'
import { drawingInstead } from './drawings'
import { createAnswer, development, loadPages, type Pages } from './pages'
import { keepNowhere } from './personal-answers'
import { acceptedForm, sayAvif } from './picture-forms'
import { createRemixHandler } from './remix-handler'
import { findFilePaths, listSections } from './route-paths'
import { keepFileHeaders, securityHeaders } from './security-headers'
import { seenProducts } from './seen-products'

const publicOrigin = env().PUBLIC_ORIGIN
const root = process.cwd()
let draining = false

async function main(): Promise<void> {
  const app = express()
  const pages = await loadPages(app)
  const render: RenderRefusal = async (...refusal) => (await pages.entry()).renderRefusal(...refusal)
  const door: Door = { publicOrigin, refuse: createRefuse(publicOrigin, render) }

  app.disable('x-powered-by')
  // Decides whose address is counted by the limits; no address of ours is ever built from a header.
  app.set('trust proxy', env().TRUSTED_PROXIES)
  app.use(nameRequest)
  app.use(
    securityHeaders({
      https: publicOrigin.startsWith('https:'),
      development,
      formTargets: (await pages.entry()).formTargets(),
    }),
  )
  app.use(compression({ threshold: 1024 }))
  app.use(bodyPace(door))
  app.use(frontDoor(door))
  tellHealth(app, pages)
  app.use(originGuard(door), await guardBodies(pages, door))
  serveFiles(app, door)
  const { routes } = await pages.build()
  app.use(
    languageRedirect({
      sections: listSections(routes),
      preferred: async (request) => (await pages.entry()).preferredLocale(request),
      publicOrigin,
    }),
  )
  app.use(keepNowhere)
  const room = createWorkRoom()
  const refusals = createKeptRefusals((await pages.entry()).isKnownVisitor)
  const isKept = await servePages(app, pages, door, { room, refusals })
  app.use(lastResort(door))

  const tell = (refused: number) => log.warn({ refused }, 'more asked than can be served')
  const answer = refuseAtOnce({ room, refusals, isKept, tell, app })
  const server = createServer({ maxHeaderSize: 16 * 1024, requireHostHeader: false }, answer)
  // Whatever else a client expects, it gets the page it asked for.
  server.on('checkExpectation', app)
  answerClientErrors(server, publicOrigin, render)
  listen(server, pages)
}

const nameRequest: RequestHandler = (request, response, next) => {
  const requestId = randomUUID().slice(0, 13)
  response.locals.requestId = requestId
  response.locals.address = request.ip ?? ''
  response.set('X-Request-Id', requestId)
  const started = process.hrtime.bigint()
  response.on('finish', () => {
    const ms = Number((process.hrtime.bigint() - started) / 1_000_000n)
    const asked = { method: request.method, path: pathForLog(request.originalUrl) }
    log.info({ requestId, ...asked, status: response.statusCode, ms }, 'request')
  })
  next()
}

function tellHealth(app: Express, { entry }: Pages): void {
  app.get('/health/live', (_request, response) => void response.type('text').send('live'))
  app.get('/health/ready', async (_request, response) => {
    const ready = !draining && (await (await entry()).isReady().catch(() => false))
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'not ready')
  })
}

async function guardBodies({ build, entry }: Pages, door: Door): Promise<RequestHandler> {
  return bodyLimits({
    ...door,
    takesFiles: findFilePaths((await build()).routes),
    // Asked again when the body is there: who sends may have signed out meanwhile.
    findUploader: async (request, response) =>
      (await entry()).findUploader(pageRequest(request, publicOrigin), {
        ...response.locals,
      } as AppLoadContext),
    receive: createUploadRoom(path.join(env().FILES_DIR, 'incoming')),
  })
}

function serveFiles(app: Express, { refuse }: Door): void {
  const forever = { immutable: true, maxAge: '1y', index: false } as const
  const missing: RequestHandler = (request, response) => refuse(request, response, { kind: 'notFound' })
  const setHeaders = (response: ServerResponse, file: string) => {
    keepFileHeaders(response)
    sayAvif(response, file)
  }
  const media = express.static(env().MEDIA_DIR, { ...forever, setHeaders })
  app.use(
    '/media',
    refuseAsked(missing),
    acceptedForm(media),
    media,
    drawingInstead(env().MEDIA_DIR),
    missing,
  )
  app.use(
    '/assets',
    express.static(path.join(root, 'build/client/assets'), { ...forever, setHeaders }),
    missing,
  )
  // Only what is named like a file: looking on the disk for every page costs more than its headers.
  app.get(
    /^\/[^/]+\.\w+$/,
    express.static(path.join(root, development ? 'public' : 'build/client'), { maxAge: '1h', index: false }),
  )
}

/** Answers with what says whether a page stands ready. */
async function servePages(
  app: Express,
  pages: Pages,
  door: Door,
  { room, refusals }: { room: WorkRoom; refusals: KeptRefusals },
) {
  const answerPage = await createAnswer(pages)
  const { isKnownVisitor, meetReader, noteSeenProduct } = await pages.entry()
  const isKeeping = !development && env().PAGE_CACHE !== 'off'
  const keeper = isKeeping ? keepPages({ publicOrigin, make: answerPage, meet: meetReader }) : null
  app.use(seenProducts(noteSeenProduct))
  if (keeper) app.use(keeper.answerAtOnce)
  app.use(admit({ ...door, isKnown: isKnownVisitor, refusals }, room))
  if (keeper) app.use(keeper.answer)
  app.all('*', createRemixHandler({ answerPage, ...door }))
  return (request: IncomingMessage) => keeper?.isKept(request) ?? false
}

function listen(server: Server, { entry }: Pages): void {
  server.headersTimeout = 15_000
  // Each body has as long as it keeps coming, see `bodyPace`; the longest is through by then.
  server.requestTimeout = 90 * 60_000
  server.keepAliveTimeout = 10_000
  // Who neither sends nor takes anything has gone; no page takes so long.
  server.setTimeout(120_000)
  server.on('error', (error: NodeJS.ErrnoException) => {
    log.fatal({ code: error.code, port: env().PORT }, 'cannot listen')
    process.exit(1)
  })
  // Whoever finds the queue of new connections full is silent for seconds and comes again: nobody is told anything.
  server.listen({ port: env().PORT, backlog: 4096 }, async () => {
    log.info({ port: env().PORT }, 'listening')
    await (await entry()).readAhead()
  })

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

await main()
