import type { Page } from '@playwright/test'
import { press } from './actions'
import { checkScreenOf, expect } from './test'
import { textOf } from './texts'

/** A clinician finds a prosthesis by its order and accepts it. */
export async function acceptAtClinic(clinic: Page, locale: string, number: string): Promise<void> {
  await clinic.goto(`/${locale}/organisation/devices?number=${number}`)
  await checkScreenOf(clinic)
  await clinic.getByRole('link', { name: number, exact: true }).click()
  await checkScreenOf(clinic)
  await clinic.locator('input[name=answer][value=accept]').check()
  await press(clinic, locale, 'making.accept.button')
  await expect(clinic.locator('[data-toast]')).toContainText(textOf(locale, 'making.clinic.done.accepted'))
}
