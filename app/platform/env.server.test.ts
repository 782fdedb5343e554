import { describe, expect, it } from 'vitest'
import { parseEnvironment } from './env.server'

const key = Buffer.alloc(32, 7).toString('base64')
const random = 'k3Jd82hfLq0sZxPwVb6nRt5yUa1cGe9M'

const production = {
  APP_ENV: 'production',
  PUBLIC_ORIGIN: 'https://hamroh.uz',
  DATABASE_WORKER_URL: 'postgresql://worker:p@db.internal/hamroh',
  DATABASE_APP_URL: 'postgresql://hamroh_app:p@db.internal/hamroh',
  APP_SECRET: random,
  ENCRYPTION_KEYS: `k2:${key},k1:${key}`,
  CONTEXT_KEYS: `c1:${key}`,
  AUDIT_KEYS: `a1:${key}`,
  BLIND_INDEX_KEY: random,
  FILES_DIR: '/var/lib/hamroh/files',
  MEDIA_DIR: '/var/lib/hamroh/media',
  ONEID_URL: 'https://sso.egov.uz',
  ONEID_CLIENT_ID: 'hamroh',
  ONEID_CLIENT_SECRET: random,
  AGENCIES_URL: 'https://gateway.egov.uz',
  AGENCIES_KEY: random,
  STRIPE_API_BASE: 'https://api.stripe.com',
  STRIPE_SECRET_KEY: 'sk_live_1',
  STRIPE_WEBHOOK_SECRET: 'whsec_live',
  SMS_PROVIDER: 'eskiz',
  ESKIZ_URL: 'https://notify.eskiz.uz/api',
  ESKIZ_EMAIL: 'portal@hamroh.uz',
  ESKIZ_PASSWORD: random,
  SMTP_URL: 'smtp://localhost:25',
  MAIL_FROM: 'portal@hamroh.uz',
  PAYER_NAME: 'Hamroh',
  PAYER_ACCOUNT: '23402000300100001010',
  PAYER_BANK: '00014',
}

describe('parseEnvironment', () => {
  it('takes a complete production environment', () => {
    expect(parseEnvironment(production)).toMatchObject({
      PORT: 3000,
      LOG_LEVEL: 'info',
      SMS_PROVIDER: 'eskiz',
    })
  })

  it('names every variable that is missing or empty', () => {
    const given = { ...production, APP_SECRET: undefined, ONEID_URL: '' }
    expect(() => parseEnvironment(given)).toThrow(/APP_SECRET is not set\n {2}ONEID_URL is not set/)
  })

  it.each([
    ['APP_ENV', 'staging'],
    ['PORT', '99999'],
    ['PORT', 'web'],
    ['PUBLIC_ORIGIN', 'https://hamroh.uz/path'],
    ['DATABASE_WORKER_URL', 'mysql://x/y'],
    ['APP_SECRET', 'short'],
    ['ENCRYPTION_KEYS', 'k1:c2hvcnQ='],
    ['ENCRYPTION_KEYS', key],
    ['CONTEXT_KEYS', 'c1'],
    ['SMS_PROVIDER', 'pigeon'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => parseEnvironment({ ...production, [name]: value })).toThrow(`  ${name} `)
  })

  it('asks for the settings of the chosen SMS provider only', () => {
    const given = { ...production, SMS_PROVIDER: 'playmobile' }
    expect(() => parseEnvironment(given)).toThrow(/PLAYMOBILE_URL is needed/)
  })

  it.each([
    ['ONEID_URL', 'http://127.0.0.1:3100'],
    ['AGENCIES_URL', 'http://localhost:3100/gateway'],
    ['STRIPE_SECRET_KEY', 'sk_test_sandbox'],
    ['STRIPE_API_BASE', 'http://api.stripe.com'],
    ['ONEID_CLIENT_SECRET', 'sandbox-oneid-secret'],
    ['APP_SECRET', 'change-me-change-me-change-me-change-me'],
    ['PUBLIC_ORIGIN', 'http://hamroh.uz'],
    ['SANDBOX_PORT', '3100'],
  ])('refuses the stand-in %s=%s in production only', (name, value) => {
    expect(() => parseEnvironment({ ...production, [name]: value })).toThrow(`  ${name} `)
    expect(parseEnvironment({ ...production, [name]: value, APP_ENV: 'demo' }).APP_ENV).toBe('demo')
  })
})
