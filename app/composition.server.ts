import type { AgencyGateway, FileStore } from './domains/applications/ports'
import type { SignInProvider } from './domains/identity/ports'
import { reportPath } from './domains/notifications/index.server'
import type { MailSender, MessageRenderer, SmsSender } from './domains/notifications/ports'
import type { PaidSubjects, PaymentGateway } from './domains/payments/ports'
import { renderMessage } from './i18n/message-renderer.server'
import { createAgencies } from './integrations/agencies/create-agencies'
import { createFolderFiles } from './integrations/files/create-folder-files'
import { createSmtpMailer } from './integrations/mail/smtp'
import { createOneId } from './integrations/oneid/create-one-id'
import { createEskiz } from './integrations/sms/eskiz'
import { createPlayMobile } from './integrations/sms/play-mobile'
import { createStripe } from './integrations/stripe/create-stripe'
import { encryptionKeys } from './platform/crypto.server'
import { type Environment, env } from './platform/env.server'
import { completeCheckout } from './workflows/complete-checkout.server'
import { completeTopUp } from './workflows/complete-top-up.server'

/** Every outside system the portal talks to. */
export interface Ports {
  signIn: SignInProvider
  payments: PaymentGateway
  sms: SmsSender
  mail: MailSender
  agencies: AgencyGateway
  files: FileStore
  messages: MessageRenderer
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
  return {
    signIn: createOneId({
      endpoint: `${settings.ONEID_URL}/sso/oauth/Authorization.do`,
      clientId: settings.ONEID_CLIENT_ID,
      clientSecret: settings.ONEID_CLIENT_SECRET,
    }),
    payments: createStripe({
      secretKey: settings.STRIPE_SECRET_KEY,
      webhookSecret: settings.STRIPE_WEBHOOK_SECRET,
      apiUrl: settings.STRIPE_API_BASE,
    }),
    sms: createSms(settings),
    mail: createSmtpMailer({ url: settings.SMTP_URL, from: settings.MAIL_FROM }),
    agencies: createAgencies({ baseUrl: settings.AGENCIES_URL, key: settings.AGENCIES_KEY }),
    files: createFiles(settings),
    messages: { render: renderMessage },
    paidSubjects: { device_top_up: completeTopUp, market_checkout: completeCheckout },
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

function createFiles(settings: Environment): FileStore {
  const keys = encryptionKeys()
  return createFolderFiles({
    folder: settings.FILES_DIR,
    keyId: [...keys.keys()][0] ?? '',
    keys: Object.fromEntries(keys),
  })
}
