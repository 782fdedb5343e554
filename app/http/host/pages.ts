import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Express } from 'express'
import type { Locale } from '~/i18n/locales'
import type { Reader } from '../cache/meet-reader.server'
import type { RenderRefusal } from '../door/answer-refusal'
import type { AnswerPage } from './remix-handler'
import { answerBySegment } from './segmented-handler'

export const development = process.env.HAMROH_DEV === '1'

/** What entry.server.tsx gives the host beside the page renderer. */
export interface Entry {
  isReady: () => Promise<boolean>
  readAhead: () => Promise<void>
  keepTyped: (build: ServerBuild) => ServerBuild
  findUploader: (request: Request, load: AppLoadContext) => Promise<string | null>
  preferredLocale: (request: Request) => Promise<Locale>
  renderRefusal: RenderRefusal
  meetReader: (request: Request, load: AppLoadContext, address: string) => Promise<Reader>
  noteSeenProduct: (slug: string, load: AppLoadContext) => Promise<void>
  isKnownVisitor: (cookies: string | undefined) => boolean
  formTargets: () => string[]
  close: () => Promise<void>
}

/** The pages, as they were built; in development as they are now. */
export interface Pages {
  build: () => Promise<ServerBuild>
  entry: () => Promise<Entry>
}

export async function loadPages(app: Express): Promise<Pages> {
  const build = await loadBuild(app)
  return { build, entry: async () => (await build()).entry.module as unknown as Entry }
}

export async function createAnswer({ build, entry }: Pages): Promise<AnswerPage> {
  if (!development) return answerBySegment((await entry()).keepTyped(await build()))
  return async (request, load) => {
    const now = (await entry()).keepTyped(await build())
    return createRequestHandler(now, 'development')(request, load)
  }
}

async function loadBuild(app: Express): Promise<() => Promise<ServerBuild>> {
  if (!development) {
    const build = await import('virtual:remix/server-build')
    return async () => build
  }
  const vite = await import('vite')
  const server = await vite.createServer({ server: { middlewareMode: true } })
  app.use(server.middlewares)
  return () => server.ssrLoadModule('virtual:remix/server-build') as Promise<unknown> as Promise<ServerBuild>
}
