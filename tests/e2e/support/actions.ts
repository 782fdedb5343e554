import type { Locator, Page } from '@playwright/test'
import { textOf } from './texts'

/** Presses the button that the catalogue names so. */
export async function press(page: Page | Locator, locale: string, key: string): Promise<void> {
  await page.getByRole('button', { name: textOf(locale, key), exact: true }).click()
}

/** Follows the link that the catalogue names so. */
export async function follow(page: Page | Locator, locale: string, key: string): Promise<void> {
  await page
    .getByRole('link', { name: textOf(locale, key), exact: true })
    .first()
    .click()
}

/** Chooses a radio button or ticks a box. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`input[name="${name}"][value="${value}"]`).check()
}

/** The words of an element, once it is there. */
export async function read(element: Locator): Promise<string> {
  return ((await element.textContent()) ?? '').trim()
}
