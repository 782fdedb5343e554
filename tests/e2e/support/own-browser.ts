import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import type { HttpClient } from './http'
import { enterWith, watchConsole } from './test'

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
  await enterWith(context, client)
  const page = await context.newPage()
  return { page, strays: watchConsole(page), close: () => context.close() }
}
