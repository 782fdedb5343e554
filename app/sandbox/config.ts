import { z } from 'zod'
import { readSeedDay, type SeedDay, seedDayOf } from '../../prisma/seed/seed-day'

/** The keys that the stand-ins accept. They are public on purpose: production refuses to start with them. */
export const sandboxKeys = {
  oneIdClientId: 'hamroh',
  oneIdClientSecret: 'sandbox-oneid-secret',
  stripeSecretKey: 'sk_test_sandbox',
  stripeWebhookSecret: 'whsec_sandbox',
  eskizEmail: 'sandbox@hamroh.example',
  eskizPassword: 'sandbox-eskiz-password',
  playMobileLogin: 'hamroh',
  playMobilePassword: 'sandbox-playmobile-password',
  agenciesKey: 'sandbox-agencies-key',
  telegramToken: '1140:sandbox-telegram-token',
  telegramName: 'hamroh_sandbox_bot',
} as const

export interface SandboxConfig {
  /** 0 takes any free port. */
  port: number
  smtpPort: number
  clamdPort: number
  /** Where the portal listens; the default of the webhook address. */
  webhookUrl: string | null
  peopleFile: string
  /** The day that the portal was seeded for: people are as old, and their papers in force, as on it. */
  seedDay: SeedDay
  /** Folder for what the stand-ins know over a restart; null keeps it in memory only. */
  keptFolder: string | null
  now: () => Date
  /** How long a slow mode waits, in milliseconds. */
  slowMs: number
  /** How long a mode that never answers keeps the connection, in milliseconds. */
  hangMs: number
  /** Wait before the second attempt at a webhook, in milliseconds; it doubles with each further one. */
  webhookRetryMs: number
  keys: Record<keyof typeof sandboxKeys, string>
}

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_000).default(3000),
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_000).optional(),
  STRIPE_WEBHOOK_URL: z.url().optional(),
  STRIPE_SECRET_KEY: z.string().min(1).default(sandboxKeys.stripeSecretKey),
  STRIPE_WEBHOOK_SECRET: z.string().min(1).default(sandboxKeys.stripeWebhookSecret),
  SANDBOX_PEOPLE: z.string().min(1).default('prisma/seed/people/people.json'),
  SANDBOX_DIR: z.string().min(1).optional(),
  SEED_DAY: z.string().min(1).optional(),
})

/** Reads the environment; throws with the names of the variables that make no sense. */
export function readSandboxConfig(env: NodeJS.ProcessEnv): SandboxConfig {
  if (env.APP_ENV === 'production') throw new Error('The stand-ins must not run with APP_ENV=production')
  const values = environment.parse(env)
  const port = values.SANDBOX_PORT ?? values.PORT + 100
  return {
    port,
    smtpPort: port === 0 ? 0 : port + 1,
    clamdPort: port === 0 ? 0 : port + 2,
    webhookUrl: values.STRIPE_WEBHOOK_URL ?? `http://127.0.0.1:${values.PORT}/api/payments/stripe`,
    peopleFile: values.SANDBOX_PEOPLE,
    seedDay: values.SEED_DAY ? readSeedDay(values.SEED_DAY) : seedDayOf(new Date()),
    keptFolder: values.SANDBOX_DIR ?? null,
    now: () => new Date(),
    slowMs: 9_000,
    hangMs: 60_000,
    webhookRetryMs: 500,
    keys: {
      ...sandboxKeys,
      stripeSecretKey: values.STRIPE_SECRET_KEY,
      stripeWebhookSecret: values.STRIPE_WEBHOOK_SECRET,
    },
  }
}
