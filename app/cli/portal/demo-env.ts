import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { sandboxKeys } from '../../sandbox/config'
import { CliFailure } from '../processes/failure'
import { readJson, writeJson } from '../project/data-folder'
import { dataDir, inData, projectRoot } from '../project/paths'

type Secrets = Record<
  'APP_SECRET' | 'ENCRYPTION_KEYS' | 'CONTEXT_KEYS' | 'AUDIT_KEYS' | 'ANCHOR_KEYS' | 'BLIND_INDEX_KEY',
  string
>

/** For fingerprints: what stands in a database was sealed with these. */
export const secretsFile = path.relative(projectRoot, inData('secrets.json'))

/**
 * Random secrets of this copy, made once: what they sealed must still open after the next start. New ones are never put
 * in the place of lost ones: the program would start, and open nothing any more.
 */
export function ownSecrets(folder = dataDir): Secrets {
  const file = path.join(folder, 'secrets.json')
  const kept = readJson<Partial<Secrets>>(file) ?? {}
  if (!kept.ENCRYPTION_KEYS && fs.existsSync(path.join(folder, 'postgres')))
    throw new CliFailure(
      `The keys of this copy are lost (${file}), and nothing else opens what they sealed. Put the file back, or delete ${folder} to begin anew.`,
    )
  const random = (encoding: 'base64' | 'base64url') => crypto.randomBytes(32).toString(encoding)
  const made = {
    APP_SECRET: random('base64url'),
    ENCRYPTION_KEYS: `k1:${random('base64')}`,
    CONTEXT_KEYS: `c1:${random('base64')}`,
    AUDIT_KEYS: `a1:${random('base64')}`,
    ANCHOR_KEYS: `n1:${random('base64')}`,
    BLIND_INDEX_KEY: random('base64url'),
  }
  // A copy of an earlier version lacks the newer ones.
  const secrets = { ...made, ...kept }
  if (Object.keys(kept).length < Object.keys(made).length) writeJson(file, secrets)
  return secrets
}

/**
 * The environment of the children: what is given stands, the rest is filled with the stand-ins of the sandbox.
 * In production nothing is filled in: the program itself names what is missing.
 */
export function fillEnvironment(
  given: Record<string, string | undefined>,
  ports: { web: number; sandbox: number },
): Record<string, string> {
  const set = Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
  if (set.APP_ENV === 'production') return set
  const sandbox = `http://127.0.0.1:${ports.sandbox}`
  const filled = {
    APP_ENV: 'demo',
    PUBLIC_ORIGIN: `http://localhost:${ports.web}`,
    ...ownSecrets(),
    FILES_DIR: inData('files'),
    MEDIA_DIR: inData('media'),
    ANCHOR_DIR: inData('anchors'),
    SANDBOX_DIR: inData('sandbox'),
    ONEID_URL: sandbox,
    ONEID_CLIENT_ID: sandboxKeys.oneIdClientId,
    ONEID_CLIENT_SECRET: sandboxKeys.oneIdClientSecret,
    AGENCIES_URL: `${sandbox}/gateway`,
    AGENCIES_KEY: sandboxKeys.agenciesKey,
    STRIPE_API_BASE: sandbox,
    STRIPE_SECRET_KEY: sandboxKeys.stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: sandboxKeys.stripeWebhookSecret,
    SMS_PROVIDER: 'eskiz',
    ESKIZ_URL: `${sandbox}/eskiz/api`,
    ESKIZ_EMAIL: sandboxKeys.eskizEmail,
    ESKIZ_PASSWORD: sandboxKeys.eskizPassword,
    PLAYMOBILE_URL: `${sandbox}/playmobile/broker-api`,
    PLAYMOBILE_USER: sandboxKeys.playMobileLogin,
    PLAYMOBILE_PASSWORD: sandboxKeys.playMobilePassword,
    TELEGRAM_BOT_TOKEN: sandboxKeys.telegramToken,
    TELEGRAM_BOT_NAME: sandboxKeys.telegramName,
    TELEGRAM_API_BASE: `${sandbox}/telegram`,
    TELEGRAM_LINK_BASE: `${sandbox}/telegram/chat`,
    CLAMD_URL: `tcp://127.0.0.1:${ports.sandbox + 2}`,
    SMTP_URL: `smtp://127.0.0.1:${ports.sandbox + 1}`,
    MAIL_FROM: 'Hamroh <portal@hamroh.example>',
    PAYER_NAME: 'Hamroh',
    PAYER_ACCOUNT: '23402000300100001010',
    PAYER_BANK: '00014',
    ...set,
  }
  return { ...filled, PORT: String(ports.web), SANDBOX_PORT: String(ports.sandbox) }
}
