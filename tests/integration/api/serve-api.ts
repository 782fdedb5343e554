import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import express from 'express'
import { createRefuse } from '~/http/door/answer-refusal'
import { bodyLimits } from '~/http/door/body-limits'
import { originGuard } from '~/http/door/origin-guard'
import { keepNowhere } from '~/http/host/personal-answers'
import { createRemixHandler } from '~/http/host/remix-handler'
import { env } from '~/platform/env.server'
import { plainUrls } from '~/routes/api/urls'

/** The addresses for programs behind a socket of their own: the host's door and its way to Remix, with these routes. */
export async function serveApi(): Promise<{ root: string; close(): Promise<void> }> {
  const publicOrigin = env().PUBLIC_ORIGIN
  const door = { publicOrigin, refuse: createRefuse(publicOrigin, async () => 'a page') }
  const app = express()
  app.use((request, response, next) => {
    Object.assign(response.locals, { requestId: randomUUID().slice(0, 13), address: request.ip ?? '' })
    next()
  })
  app.use(originGuard(door))
  app.use(
    bodyLimits({
      ...door,
      takesFiles: () => false,
      findUploader: async () => null,
      receive: async () => undefined,
    } as never),
  )
  app.use(keepNowhere)
  const answer = createRequestHandler(await buildOf(), 'production')
  app.use(createRemixHandler({ answerPage: answer, publicOrigin, refuse: door.refuse }))
  const server = await new Promise<Server>((done) => {
    const listening = app.listen(0, '127.0.0.1', () => done(listening))
  })
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    close: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

const missing = () => new Response(null, { status: 404 })

async function buildOf(): Promise<ServerBuild> {
  const routes = await Promise.all(
    plainUrls.map(async ({ file, path: at }) => {
      const module = await import(/* @vite-ignore */ path.resolve('app', file))
      return [file, { id: file, parentId: 'root', path: at, module }] as const
    }),
  )
  return {
    entry: { module: { default: (_: Request, status: number) => new Response('a page', { status }) } },
    routes: {
      root: { id: 'root', path: '', module: { default: () => null } },
      ...Object.fromEntries(routes),
      '*': { id: '*', parentId: 'root', path: '*', module: { loader: missing, action: missing } },
    },
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '1' },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: {},
    isSpaMode: false,
  } as unknown as ServerBuild
}
