import { createServer } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import express from 'express'
import { seedDayOf } from '../../prisma/seed/seed-day'
import { type SandboxConfig, sandboxKeys } from './config'
import { createGatewayRoutes } from './gateway/routes'
import { html } from './html'
import { createInbox } from './inbox/messages'
import { createInboxRoutes } from './inbox/routes'
import { keptIn } from './kept-folder'
import { createSmtp } from './mail/smtp'
import { createOneIdRoutes } from './oneid/routes'
import { readLanguage, sendPage } from './page'
import { loadPeople } from './people'
import { createSmsControl } from './sms/control'
import { createEskizRoutes } from './sms/eskiz'
import { createPlayMobileRoutes } from './sms/playmobile'
import { defaultSmsSettings } from './sms/settings'
import { createStripeRoutes } from './stripe'
import { style } from './style'

export interface Sandbox {
  url: string
  smtpPort: number
  stop(): Promise<void>
}

/** Starts every stand-in on 127.0.0.1: HTTP on one port, SMTP on another. */
export async function startSandbox(overrides: Partial<SandboxConfig> = {}): Promise<Sandbox> {
  const config: SandboxConfig = { ...defaults, seedDay: seedDayOf(new Date()), ...overrides }
  const people = loadPeople(config.peopleFile, config.seedDay, keptIn(config.keptFolder, 'people'))
  const inbox = createInbox(keptIn(config.keptFolder, 'inbox'))
  const sms = { ...defaultSmsSettings }
  let url = ''
  const stripe = createStripeRoutes(config, () => url)

  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', false)
  app.get('/health', (_request, response) => response.json({ status: 'ok' }))
  app.get('/sandbox.css', (_request, response) => response.type('css').send(style))
  app.get('/', showIndex)
  app.use(createOneIdRoutes(config, people))
  app.use(stripe.router)
  app.use('/eskiz/api', createEskizRoutes(config, sms, inbox))
  app.use('/playmobile/broker-api', createPlayMobileRoutes(config, sms, inbox))
  app.use('/sms/_control', createSmsControl(sms))
  app.use('/gateway', createGatewayRoutes(config, people))
  app.use(createInboxRoutes(inbox))

  const server = createServer(app)
  url = `http://127.0.0.1:${await listen(server, config.port)}`
  const smtp = createSmtp(inbox)
  smtp.on('error', () => undefined)
  const smtpPort = await listen(smtp.server, config.smtpPort)

  return {
    url,
    smtpPort,
    async stop() {
      stripe.stopSending()
      await new Promise<void>((done) => smtp.close(() => done()))
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeAllConnections()
      await closed
      // Last of all: a call that was under way may still have changed something.
      for (const part of [stripe, inbox, people]) part.close()
    },
  }
}

const defaults: Omit<SandboxConfig, 'seedDay'> = {
  port: 0,
  smtpPort: 0,
  webhookUrl: null,
  peopleFile: 'prisma/seed/people.json',
  keptFolder: null,
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

function showIndex(request: express.Request, response: express.Response): void {
  const language = readLanguage(request)
  const { t, locale } = language
  const item = (path: string, name: string, what: string) =>
    html`<li class="card"><a href="${path}?lang=${locale}">${name}</a><br>${what}</li>`
  sendPage(request, response, language, {
    title: t('sandbox.index.title'),
    body: html`<p>${t('sandbox.index.intro')}</p><ul class="plain">
${item('/inbox', t('sandbox.inbox.title'), t('sandbox.index.inbox'))}
${item('/stripe/_control', t('sandbox.stripe.control.title'), t('sandbox.index.stripe'))}
${item('/gateway/_control', t('sandbox.gateway.title'), t('sandbox.index.gateway'))}
${item('/sms/_control', t('sandbox.sms.title'), t('sandbox.index.sms'))}
<li class="card"><strong>OneID</strong><br>${t('sandbox.index.oneid')}</li></ul>`,
  })
}
