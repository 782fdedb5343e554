import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import routes from '../../../app/routes'
import { findGuardFaults } from './route-guards'

const folder = 'app/routes'
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(
    (entry) =>
      entry.isFile() &&
      /\.tsx?$/.test(entry.name) &&
      !entry.name.includes('.test.') &&
      entry.name !== 'urls.ts',
  )
  .map((entry) => path.join(entry.parentPath, entry.name))
  .filter((file) => !file.includes('/parts/'))

/** Routes without a session and the function that guards each: a key, a signature, a state, or nothing to guard. */
const ownGuards: Record<string, string> = {
  'api/end-newsletter.ts': 'getSubscription',
  'api/payment-endpoint.ts': 'requireProvider',
  'api/sms-report.ts': 'requireReportKey',
  'api/telegram-webhook.ts': 'isFromTelegram',
  'api/v1/offer-act.ts': 'answerWrite',
  'api/v1/offer.ts': 'answerRead',
  'api/v1/offers.ts': 'answerRead',
  'api/v1/open-api.ts': 'describeApi',
  'api/v1/order-act.ts': 'answerWrite',
  'api/v1/order.ts': 'answerRead',
  'api/v1/orders.ts': 'answerRead',
  'api/v1/referral-act.ts': 'answerWrite',
  'api/v1/quote-act.ts': 'answerWrite',
  'api/v1/quotes.ts': 'answerRead',
  'api/v1/referral.ts': 'answerRead',
  'api/v1/referrals.ts': 'answerRead',
  'auth/oneid-callback.ts': 'readCookie',
  'auth/session.ts': 'readCookie',
  'auth/extend-session.ts': 'getRequestContext',
  'auth/keep-form.ts': 'keepUnsent',
  'public/choose-language.ts': 'preferredLocale',
  'public/crawlers/robots.ts': 'absoluteUrl',
  'public/crawlers/sitemap.ts': 'listSitemapPaths',
}

interface Entry {
  file: string
  children?: readonly Entry[]
}

function listFiles(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ file, children }) => (children ? listFiles(children) : [`app/${file}`]))
}

describe('routes', () => {
  it('are guarded in loader and action', () => {
    const guarded = files.filter((file) => !(path.relative(folder, file) in ownGuards))
    expect(guarded.length).toBeGreaterThan(20)
    expect(
      guarded.flatMap((file) => findGuardFaults(file)).map(({ file, fault }) => `${file}: ${fault}`),
    ).toEqual([])
  })

  it('without a session have a named guard of their own', () => {
    for (const [file, guard] of Object.entries(ownGuards)) {
      expect(existsSync(path.join(folder, file)), `${file} is gone: take it off the list`).toBe(true)
      expect(readFileSync(path.join(folder, file), 'utf8'), file).toMatch(new RegExp(`\\b${guard}[<(]`))
    }
  })

  it('stand in the URL map, all of them and nothing else', async () => {
    const named = listFiles(await routes)
    expect([...new Set(named)].sort()).toEqual([...files].sort())
  })
})

describe('findGuardFaults', () => {
  const guard = `import { requireRole } from '~/http/guards.server'\n`
  const faultsOf = (text: string, helper = '') =>
    findGuardFaults('app/routes/x/page.tsx', (file) => {
      if (file === 'app/routes/x/page.tsx') return text
      if (file === 'app/routes/x/parts/open.ts') return helper
      throw new Error(`no ${file}`)
    }).map(({ fault }) => fault)

  it.each([
    ['no loader', `export default function P() { return null }`],
    ['no guard', `export async function loader() { return null }`],
    [
      'a guard that comes late',
      `${guard}export async function loader(a) { await read(); await requireRole(a) }`,
    ],
    ['a guard that is not awaited', `${guard}export async function loader(a) { requireRole(a); return 1 }`],
    [
      'a guard of its own making',
      `const requireRole = async () => 1\nexport async function loader(a) { await requireRole(a) }`,
    ],
    [
      'an open action',
      `${guard}export async function loader(a) { await requireRole(a) }\nexport async function action(a) { await save(a) }`,
    ],
    [
      'a helper without one',
      `import { open } from './parts/open'\nexport async function loader(a) { await open(a) }`,
    ],
    ['a function from elsewhere', `import { loader as other } from '~/x'\nexport const loader = other`],
  ])('names %s', (_, text) => {
    expect(faultsOf(text, 'export async function open(a) { await read(a) }')).toHaveLength(1)
  })

  it.each([
    [
      'at once',
      `${guard}export async function loader(a) { const c = await requireRole(a, 'auditor'); return c }`,
    ],
    ['in an arrow', `${guard}export const loader = async (a) => { await requireRole(a) }`],
    [
      'in a helper',
      `import { open } from './parts/open'\nexport async function loader(a) { return open(a) }`,
    ],
  ])('is content with a guard %s', (_, text) => {
    expect(
      faultsOf(text, `${guard}export async function open(a) { const c = await requireRole(a); return c }`),
    ).toEqual([])
  })
})
