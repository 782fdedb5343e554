import type { AnchorStore } from './domains/audit/ports'
import type { AgencyGateway } from './domains/cases/ports'
import type { FileStore, VirusScanner } from './domains/documents/ports'
import type { SignInProvider } from './domains/identity/ports'
import type { WebhookSender } from './domains/makers/ports'
import type { NewsletterWords } from './domains/market/index.server'
import { reportPath } from './domains/notifications/index.server'
import type {
  Attachment,
  MailSender,
  MessageAttachments,
  MessageRenderer,
  SmsSender,
  TelegramSender,
  Variables,
} from './domains/notifications/ports'
import type { PaidSubjects, PaymentProviders } from './domains/payments/ports'
import { renderMessage } from './i18n/messages/message-renderer.server'
import { newsletterWords } from './i18n/messages/newsletter-words.server'
import { createAgencies } from './integrations/agencies/create-agencies'
import { createClamd } from './integrations/clamd/create-clamd'
import { createAnchorFolder } from './integrations/files/create-anchor-folder'
import { createFolderFiles } from './integrations/files/create-folder-files'
import { createSmtpMailer } from './integrations/mail/smtp'
import { createOneId } from './integrations/oneid/create-one-id'
import { createEskiz } from './integrations/sms/eskiz'
import { createPlayMobile } from './integrations/sms/play-mobile'
import { createStripe } from './integrations/stripe/create-stripe'
import { createTelegramBot } from './integrations/telegram/bot-api'
import { createWebhookSender } from './integrations/webhooks/create-webhook-sender'
import { encryptionKeys } from './platform/crypto.server'
import { type Environment, env } from './platform/env.server'
import { paidCheckout } from './workflows/checkout/paid-checkout.server'
import { paidTopUp } from './workflows/device-orders/paid-top-up.server'

/** Every outside system the portal talks to. */
export interface Ports {
  signIn: SignInProvider
  payments: PaymentProviders
  webhooks: WebhookSender
  sms: SmsSender
  mail: MailSender
  /** Null where no bot is configured. */
  telegram: TelegramSender | null
  agencies: AgencyGateway
  files: FileStore
  /** Null where none is configured. */
  scanner: VirusScanner | null
  messages: MessageRenderer
  attachments: MessageAttachments
  newsletter: NewsletterWords
  /** Null where no folder is given: in the web process. */
  anchors: AnchorStore | null
  /** What a payment completes, by its purpose. */
  paidSubjects: PaidSubjects
}

let made: Ports | undefined

/** The one place where ports meet adapters. Made once a process. */
export function ports(): Ports {
  made ??= createPorts(env())
  return made
}

function createPorts(settings: Environment): Ports {
  const anchors = settings.ANCHOR_DIR ? createAnchorFolder(settings.ANCHOR_DIR) : null
  return {
    signIn: createOneId({
      endpoint: `${settings.ONEID_URL}/sso/oauth/Authorization.do`,
      clientId: settings.ONEID_CLIENT_ID,
      clientSecret: settings.ONEID_CLIENT_SECRET,
    }),
    payments: createPayments(settings),
    sms: createSms(settings),
    mail: createSmtpMailer({ url: settings.SMTP_URL, from: settings.MAIL_FROM }),
    webhooks: createWebhookSender(standInHooks(settings)),
    telegram: createTelegram(settings),
    agencies: createAgencies({ baseUrl: settings.AGENCIES_URL, key: settings.AGENCIES_KEY }),
    files: createFiles(settings),
    scanner: settings.CLAMD_URL ? createClamd({ url: settings.CLAMD_URL }) : null,
    messages: { render: renderMessage },
    newsletter: newsletterWords,
    attachments: { of: (message) => attachAnchor(anchors, message) },
    anchors,
    paidSubjects: { device_top_up: paidTopUp, market_checkout: paidCheckout },
  }
}

/** By code, in the order in which they are offered. */
function createPayments(settings: Environment): PaymentProviders {
  return {
    stripe: createStripe({
      secretKey: settings.STRIPE_SECRET_KEY,
      webhookSecret: settings.STRIPE_WEBHOOK_SECRET,
      apiUrl: settings.STRIPE_API_BASE,
    }),
  }
}

function createSms(settings: Environment): SmsSender {
  if (settings.SMS_PROVIDER === 'playmobile') {
    return createPlayMobile({
      baseUrl: settings.PLAYMOBILE_URL ?? '',
      login: settings.PLAYMOBILE_USER ?? '',
      password: settings.PLAYMOBILE_PASSWORD ?? '',
    })
  }
  return createEskiz({
    baseUrl: settings.ESKIZ_URL ?? '',
    email: settings.ESKIZ_EMAIL ?? '',
    password: settings.ESKIZ_PASSWORD ?? '',
    callbackUrl: `${settings.PUBLIC_ORIGIN}${reportPath('eskiz')}`,
  })
}

/** Where the demonstration's own receiver of messages to workshops listens; null in earnest. */
function standInHooks({ APP_ENV, SANDBOX_PORT }: Environment): string | null {
  return APP_ENV === 'production' || !SANDBOX_PORT ? null : `http://127.0.0.1:${SANDBOX_PORT}/hooks/`
}

function createTelegram(settings: Environment): TelegramSender | null {
  const { TELEGRAM_API_BASE: baseUrl, TELEGRAM_BOT_TOKEN: token, TELEGRAM_BOT_NAME: name } = settings
  if (!token || !name) return null
  return createTelegramBot({
    baseUrl: baseUrl ?? 'https://api.telegram.org',
    ...{ token, name, linkBase: settings.TELEGRAM_LINK_BASE },
  })
}

function createFiles(settings: Environment): FileStore {
  const keys = encryptionKeys()
  return createFolderFiles({
    folder: settings.FILES_DIR,
    keyId: [...keys.keys()][0] ?? '',
    keys: Object.fromEntries(keys),
  })
}

/** The mail that tells of an anchor carries it. */
async function attachAnchor(
  anchors: AnchorStore | null,
  { template, variables }: { template: string; variables: Variables },
): Promise<Attachment[]> {
  if (template !== 'notifications.auditAnchor') return []
  const text = await anchors?.read(Number(variables.number))
  return text ? [{ name: `hamroh-anchor-${variables.number}.txt`, text }] : []
}
