import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import type { HttpClient } from './http'
import { portal, watchConsole } from './test'

export interface OwnBrowser {
  page: Page
  /** What its console said. */
  strays: string[]
  close: () => Promise<void>
}

/** A browser in the session that a client without a screen began. */
export async function openBrowser(
  browser: Browser,
  client: HttpClient,
  options: BrowserContextOptions = {},
): Promise<OwnBrowser> {
  const context = await browser.newContext(options)
  await context.addCookies(client.cookies.map(([name, value]) => ({ name, value, url: portal })))
  const page = await context.newPage()
  return { page, strays: watchConsole(page), close: () => context.close() }
}
