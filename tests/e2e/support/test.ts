import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { sidewaysScroll } from './crawl/page-faults'
import type { HttpClient } from './http'

export { expect }

/** Addresses of the portal and the stand-ins under test. */
export const portal = process.env.E2E_BASE_URL ?? 'http://localhost:3000'
export const sandbox = process.env.E2E_SANDBOX_URL ?? 'http://127.0.0.1:3100'

export interface SignInOptions {
  role?: string
  locale?: string
}

interface Fixtures {
  /** Signs in through OneID as a demonstration person; `role` chooses one of several. */
  signIn: (person: string, options?: SignInOptions) => Promise<void>
  /** The page has one h1, a title, no sideways scroll and no axe violation. */
  checkScreen: () => Promise<void>
  /** A further browser, of somebody else or of the same person elsewhere, signed in where a client has done so; its console is watched as well. */
  openPage: (client?: HttpClient) => Promise<Page>
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const strays = watchConsole(page)
    await use(page)
    expect(strays, 'errors in the browser console').toEqual([])
  },

  signIn: async ({ page }, use) => {
    await use((person, options) => signInAs(page, person, options))
  },

  checkScreen: async ({ page }, use) => {
    await use(() => checkScreenOf(page))
  },

  openPage: async ({ browser }, use) => {
    const opened: { page: Page; strays: string[] }[] = []
    await use(async (client) => {
      const context = await browser.newContext()
      if (client) await enterWith(context, client)
      const page = await context.newPage()
      opened.push({ page, strays: watchConsole(page) })
      return page
    })
    for (const { page, strays } of opened) {
      await page.context().close()
      expect(strays, 'errors in the console of a further browser').toEqual([])
    }
  },
})

/** The session that a client without a screen began goes on in a browser. */
export async function enterWith(context: BrowserContext, client: HttpClient): Promise<void> {
  await context.addCookies(client.cookies.map(([name, value]) => ({ name, value, url: portal })))
}

/** Signs in on the page of a further browser. */
export async function signInAs(
  page: Page,
  person: string,
  { role, locale = 'uz-Latn' }: SignInOptions = {},
): Promise<void> {
  await page.goto(`/${locale}/sign-in`)
  await page.locator('main form button').click()
  await page.locator(`button[name=person][value="${person}"]`).click()
  if (role) {
    await page.goto(`/${locale}/account/roles`)
    await page
      .locator(`form:has(input[value="${role}"]) button, [data-role="${role}"] button`)
      .first()
      .click()
  }
  await page.waitForURL((url) => url.origin === new URL(portal).origin)
}

/** What `checkScreen` checks, on the page of a further browser. */
export async function checkScreenOf(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1)
  expect(await page.title()).not.toBe('')
  expect(await sidewaysScroll(page), `sideways scroll on ${page.url()}`).toBe(0)
  expect(await findViolations(page), `axe on ${page.url()}`).toEqual([])
}

/** What axe finds, in words. */
export async function findViolations(page: Page, without: string[] = []): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .disableRules(without)
    .analyze()
  return violations.map(describeViolation)
}

/** Grows by what the console says from now on. */
export function watchConsole(page: Page): string[] {
  const strays: string[] = []
  page.on('pageerror', (error) => strays.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpectedStatus(message.text())) strays.push(message.text())
  })
  return strays
}

// A refused form or a missing page is answered 4xx on purpose; the browser logs every such answer.
function isExpectedStatus(text: string): boolean {
  return /^Failed to load resource: the server responded with a status of 4\d\d/.test(text)
}

function describeViolation({
  id,
  nodes,
}: {
  id: string
  nodes: { html: string; failureSummary?: string }[]
}): string {
  return `${id}: ${nodes.map((node) => `${node.html} — ${node.failureSummary ?? ''}`).join('\n')}`
}

/** The last SMS or mail to a recipient that holds `pattern`, waiting for the worker to send it. */
export async function waitForMessage(page: Page, to: string, pattern: RegExp): Promise<string> {
  let found = ''
  await expect(async () => {
    const answer = await page.request.get(`${sandbox}/inbox.json?to=${encodeURIComponent(to)}`)
    const { messages } = (await answer.json()) as { messages: { subject?: string; text: string }[] }
    const match = messages.find(({ subject = '', text }) => pattern.test(`${subject}\n${text}`))
    expect(match, `a message to ${to} that says ${pattern}`).toBeTruthy()
    found = match?.text ?? ''
  }).toPass({ timeout: 60_000 })
  return found
}
