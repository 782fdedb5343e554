import { Router } from 'express'
import type { SandboxConfig } from '../config'
import { createControl } from '../kit/control'
import { choice, number, type SettingsOf } from '../kit/fields'
import { createRequestLog } from '../kit/request-log'
import type { StandIn } from '../kit/stand-in'
import { createBotApi, type Webhook } from './bot-api'
import { createChatPage } from './chat-page'
import { createChats } from './chats'

const fields = {
  mode: choice('sandbox.telegram.mode.label', {
    none: 'sandbox.telegram.mode.none',
    rateLimited: 'sandbox.telegram.mode.rateLimited',
    broken: 'sandbox.telegram.mode.broken',
    slow: 'sandbox.telegram.mode.slow',
  }),
  /** Seconds that 429 tells to wait. */
  retryAfter: number('sandbox.telegram.retryAfter', { initial: 5 }),
}

export type TelegramSettings = SettingsOf<typeof fields>

/** The Bot API, and the chat as a person sees it on her telephone. */
export function createTelegram(config: SandboxConfig): StandIn {
  const log = createRequestLog()
  const chats = createChats()
  let webhook: Webhook | null = null
  const { settings, router: control } = createControl({
    path: '/telegram/_control',
    title: 'sandbox.telegram.title',
    fields,
    log,
    facts: () => ({ webhook: webhook?.url ?? null }),
    onReset: () => chats.clear(),
  })
  const router = Router()
  router.use('/telegram/_control', control)
  router.use(
    '/telegram/chat',
    createChatPage(chats, () => webhook),
  )
  router.use(
    '/telegram',
    createBotApi(config, settings, chats, (told) => {
      webhook = told
    }),
  )
  return {
    calls: { paths: ['/telegram/bot'], log },
    router,
    page: {
      path: `/telegram/chat/${config.keys.telegramName}`,
      title: 'sandbox.telegram.title',
      about: 'sandbox.index.telegram',
    },
  }
}
