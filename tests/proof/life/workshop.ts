import type { Page } from '@playwright/test'
import { measureFormCalled } from '../../../app/domains/vouchers/schema'
import { press } from '../../e2e/support/actions'
import { checkScreenOf, expect } from '../../e2e/support/test'
import { textOf } from '../../e2e/support/texts'

const locale = 'uz-Latn'
const toastOf = (page: Page) => page.locator('[data-toast]')

/** The first free time of the workshop. */
export async function bookVisit(page: Page, order: string): Promise<void> {
  await page.goto(`${order}/visit`)
  await page.locator('main li a[href*="day="]').first().click()
  await page.locator('input[name=startsAt]').first().check()
  await press(page, locale, 'appointments.book.confirm')
  await expect(toastOf(page)).toContainText(textOf(locale, 'appointments.book.done'))
  await checkScreenOf(page)
}

/** Whatever nothing is made without, in the middle of what is likely. */
export async function measure(page: Page, order: string): Promise<void> {
  await page.goto(`${order}/measure`)
  const side = page.locator('input[name=side]').first()
  if (await side.count()) await side.check()
  for (const { code, least, most, isNeeded } of measureFormCalled('leg-prosthesis').measures)
    if (isNeeded) await page.locator(`input[name="${code}"]`).fill(String(Math.round((least + most) / 2)))
  await press(page, locale, 'making.measure.save')
  await expect(page).toHaveURL(new RegExp(`${order}$`))
  await checkScreenOf(page)
}

export async function tryOn(page: Page, order: string, outcome: 'fits' | 'adjust'): Promise<void> {
  await page.goto(`${order}/fitting`)
  await page.locator(`input[name=outcome][value=${outcome}]`).check()
  if (outcome === 'adjust') await page.locator('input[name=parts]').first().check()
  await press(page, locale, 'making.measure.save')
  await expect(toastOf(page)).toContainText(textOf(locale, `making.done.${outcome}`))
  await checkScreenOf(page)
}
