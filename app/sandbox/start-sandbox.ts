import { createServer } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import express from 'express'
import { seedDayOf } from '../../prisma/seed/seed-day'
import { createClamd } from './clamd'
import { type SandboxConfig, sandboxKeys } from './config'
import { createGateway } from './gateway/routes'
import { createHooks } from './hooks'
import { createInbox } from './inbox/messages'
import { createInboxPages } from './inbox/routes'
import { html } from './kit/html'
import { keptIn } from './kit/memory'
import { readLanguage, sendPage } from './kit/page'
import type { StandIn } from './kit/stand-in'
import { style } from './kit/style'
import { createSmtp } from './mail/smtp'
import { createOneId } from './oneid/routes'
import { loadPeople } from './people'
import { createSms } from './sms'
import { createStripe } from './stripe'
import { createTelegram } from './telegram'

export interface Sandbox {
  url: string
  smtpPort: number
  clamdPort: number
  stop(): Promise<void>
}

/** Starts every stand-in on 127.0.0.1: HTTP on one port, SMTP and the virus scanner on others. */
export async function startSandbox(overrides: Partial<SandboxConfig> = {}): Promise<Sandbox> {
  const config: SandboxConfig = { ...defaults, seedDay: seedDayOf(new Date()), ...overrides }
  const people = loadPeople(config.peopleFile, config.seedDay, keptIn(config.keptFolder, 'people'))
  const inbox = createInbox(keptIn(config.keptFolder, 'inbox'))
  const clamd = createClamd(config)
  let url = ''
  const standIns: StandIn[] = [
    createInboxPages(inbox),
    createStripe(config, () => url),
    createGateway(config, people),
    createSms(config, inbox),
    createTelegram(config),
    createHooks(config),
    createOneId(config, people),
    clamd.standIn,
  ]

  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', false)
  app.get('/health', (_request, response) => response.json({ status: 'ok' }))
  app.get('/sandbox.css', (_request, response) => response.type('css').send(style))
  app.get('/', (request, response) => showIndex(request, response, standIns))
  for (const { calls, router } of standIns) {
    if (calls) app.use([...calls.paths], calls.log.watch)
    app.use(router)
  }

  const server = createServer(app)
  url = `http://127.0.0.1:${await listen(server, config.port)}`
  const smtp = createSmtp(inbox)
  smtp.on('error', () => undefined)
  const smtpPort = await listen(smtp.server, config.smtpPort)
  const clamdPort = await listen(clamd.daemon, config.clamdPort)

  return {
    url,
    smtpPort,
    clamdPort,
    async stop() {
      for (const one of standIns) one.stop?.()
      await new Promise<void>((done) => smtp.close(() => done()))
      await new Promise((done) => clamd.daemon.close(done))
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeAllConnections()
      await closed
      // Last of all: a call that was under way may still have changed something.
      for (const part of [...standIns, people]) part.close?.()
    },
  }
}

const defaults: Omit<SandboxConfig, 'seedDay'> = {
  port: 0,
  smtpPort: 0,
  clamdPort: 0,
  webhookUrl: null,
  peopleFile: 'prisma/seed/people/people.json',
  keptFolder: null,
  now: () => new Date(),
  slowMs: 9_000,
  hangMs: 60_000,
  webhookRetryMs: 500,
  keys: { ...sandboxKeys },
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function showIndex(request: express.Request, response: express.Response, standIns: readonly StandIn[]): void {
  const language = readLanguage(request)
  const { t, locale } = language
  sendPage(request, response, language, {
    title: t('sandbox.index.title'),
    body: html`<p>${t('sandbox.index.intro')}</p><ul class="plain">${standIns.map(
      ({ page }) =>
        html`<li class="card"><a href="${page.path}?lang=${locale}">${t(page.title)}</a><br>${t(page.about)}</li>`,
    )}</ul>`,
  })
}
