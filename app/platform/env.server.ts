import { z } from 'zod'
import { ownValue } from '~/lib/own-value'

const url = (schemes: string[]) =>
  z
    .string()
    .refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && URL.canParse(value), {
      error: `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    })
const web = url(['http', 'https'])
const postgres = url(['postgres', 'postgresql'])
const text = z.string().min(1, { error: 'must not be empty' })
const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'must be a port number' })
  .transform(Number)
  .refine((value) => value > 0 && value < 65_535, { error: 'must be a port number' })
const secret = z.string().min(32, { error: 'must have at least 32 characters of random text' })

/** `<id>:<32 bytes in base64>`, comma separated; the first seals, all open. */
const keys = text.refine(
  (value) =>
    value.split(',').every((entry) => {
      const [id = '', key = ''] = entry.trim().split(':')
      return /^[A-Za-z0-9_-]{1,16}$/.test(id) && Buffer.from(key, 'base64').length === 32
    }),
  { error: 'must be id:key pairs, each key 32 random bytes in base64, separated by commas' },
)

const shape = {
  APP_ENV: z.enum(['development', 'test', 'demo', 'production'], {
    error: 'must be development, test, demo or production',
  }),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], { error: 'is not a log level' })
    .default('info'),

  PORT: port.default(3000),
  PUBLIC_ORIGIN: web.refine((value) => URL.canParse(value) && new URL(value).origin === value, {
    error: 'must be scheme, host and port only, such as https://hamroh.example',
  }),
  TRUSTED_PROXIES: z
    .string()
    .transform((value) => value.split(',').map((each) => each.trim()))
    .refine(
      (list) => list.every((each) => /^(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d{1,3})?)$/.test(each)),
      {
        error: 'must be loopback, linklocal, uniquelocal, addresses or networks, separated by commas',
      },
    )
    .prefault('loopback'),
  SANDBOX_PORT: port.optional(),
  /** `off` = every public page is made anew; to measure what that takes. */
  PAGE_CACHE: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),

  DATABASE_APP_URL: postgres,
  /** `named` = each statement is planned once a connection; `unnamed` for a pooler that cannot keep names. */
  DATABASE_STATEMENTS: z.enum(['named', 'unnamed'], { error: 'must be named or unnamed' }).default('named'),
  /** The queue's, for the worker alone: the web process is not given it. */
  DATABASE_WORKER_URL: postgres.optional(),

  APP_SECRET: secret,
  ENCRYPTION_KEYS: keys,
  CONTEXT_KEYS: keys,
  AUDIT_KEYS: keys,
  /** The worker's alone: the web process signs no anchor. */
  ANCHOR_KEYS: keys.optional(),
  BLIND_INDEX_KEY: secret,

  FILES_DIR: text,
  MEDIA_DIR: text,
  /** The worker's alone. */
  ANCHOR_DIR: text.optional(),

  ONEID_URL: web,
  ONEID_CLIENT_ID: text,
  ONEID_CLIENT_SECRET: text,

  AGENCIES_URL: web,
  AGENCIES_KEY: text,

  STRIPE_API_BASE: web,
  STRIPE_SECRET_KEY: text,
  STRIPE_WEBHOOK_SECRET: text,

  SMS_PROVIDER: z.enum(['eskiz', 'playmobile'], { error: 'must be eskiz or playmobile' }),
  ESKIZ_URL: web.optional(),
  ESKIZ_EMAIL: text.optional(),
  ESKIZ_PASSWORD: text.optional(),
  PLAYMOBILE_URL: web.optional(),
  PLAYMOBILE_USER: text.optional(),
  PLAYMOBILE_PASSWORD: text.optional(),

  /** Without a token there is no Telegram. */
  TELEGRAM_BOT_TOKEN: text.optional(),
  TELEGRAM_BOT_NAME: text.optional(),
  TELEGRAM_API_BASE: web.optional(),
  TELEGRAM_LINK_BASE: web.optional(),

  /** Without one, what is sent is not looked at for viruses. */
  CLAMD_URL: url(['tcp', 'unix']).optional(),

  SMTP_URL: url(['smtp', 'smtps']),
  MAIL_FROM: text,

  /** Whom the bank is told to pay for: name, account of 20 digits, code of the bank (MFO). */
  PAYER_NAME: text,
  PAYER_ACCOUNT: z.string().regex(/^\d{20}$/, { error: 'must be an account of 20 digits' }),
  PAYER_BANK: z.string().regex(/^\d{5}$/, { error: 'must be the five digits of a bank' }),
}

export type Environment = z.infer<z.ZodObject<typeof shape>>

const smsSettings = {
  eskiz: ['ESKIZ_URL', 'ESKIZ_EMAIL', 'ESKIZ_PASSWORD'],
  playmobile: ['PLAYMOBILE_URL', 'PLAYMOBILE_USER', 'PLAYMOBILE_PASSWORD'],
} as const

const schema = z.object(shape).superRefine((values, context) => {
  const refuse = (name: string, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message })
  for (const name of smsSettings[values.SMS_PROVIDER]) {
    if (!values[name]) refuse(name, `is needed with SMS_PROVIDER=${values.SMS_PROVIDER}`)
  }
  if (values.APP_ENV !== 'production') return
  for (const [name, value] of Object.entries(values)) {
    const fault = typeof value === 'string' ? productionFault(name, value) : null
    if (fault) refuse(name, fault)
  }
  if (values.SANDBOX_PORT !== undefined) refuse('SANDBOX_PORT', 'must be unset in production')
})

const onThisMachine = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/

function productionFault(name: string, value: string): string | null {
  if (/sandbox|change-?me|example\.(com|org|net)|\.example$|_test_/i.test(value)) return 'is a stand-in value'
  if (name === 'PUBLIC_ORIGIN' && !value.startsWith('https://')) return 'must be https in production'
  const outside = /_URL$|_BASE$/.test(name) && !/^(DATABASE_|SMTP_|CLAMD_)/.test(name)
  if (!outside) return null
  if (onThisMachine.test(new URL(value).hostname)) return 'points to a stand-in on this machine'
  return value.startsWith('https://') ? null : 'must be https in production'
}

/** Checks the whole environment; throws one Error that names every variable that makes no sense. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  // An empty line in .env means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const answer = schema.safeParse(given)
  if (answer.success) return answer.data
  const lines = answer.error.issues.map((issue) => {
    const name = String(issue.path[0])
    return `  ${name} ${ownValue(given, name) === undefined && issue.code !== 'custom' ? 'is not set' : issue.message}`
  })
  throw new Error(`The environment makes no sense:\n${lines.join('\n')}`)
}

let checked: Environment | undefined

/** The environment of this process, checked at the first call. */
export function env(): Environment {
  checked ??= parseEnvironment(process.env)
  return checked
}
