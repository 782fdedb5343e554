import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { choose, press, read } from './actions'
import type { Newcomer } from './arrange/newcomer'
import { expect } from './test'
import { textOf } from './texts'

/** Somebody filling in the application for a device. */
export interface Applicant {
  page: Page
  locale: string
  newcomer: Newcomer
  /** What is looked at on every screen before it is left. */
  look: () => Promise<void>
}

export const uchtepa = '1726262'
export const measurements = 'Boldir aylanasi 34 sm, balandligi 41 sm'

/** From the public page of the service, not signed in, to the first question. */
export async function startApplication({ page, locale, look }: Applicant, signIn: () => Promise<void>) {
  await page.goto(`/${locale}/services/device-voucher`)
  await look()
  await page.locator('main a[href$="/applications/new/device-voucher"]').first().click()
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await look()
  await signIn()
  await expect(page).toHaveURL(/\/applications\/new\/device-voucher$/)
  await look()
  await press(page, locale, 'applications.start.start')
}

/** Whom it is for, the certificate and the kind of device. */
export async function answerFirstHalf(applicant: Applicant): Promise<void> {
  const { page, newcomer } = applicant
  await answer(applicant, 'for-whom', () => choose(page, 'who', 'self'))
  await answer(applicant, 'certificate', async () => {
    await choose(page, 'basis', 'certificate')
    await page.locator('input[name=number]').fill(newcomer.certificate)
  })
  await answer(applicant, 'device', () => choose(page, 'deviceCode', 'prosthesis-shin'))
}

/** Measurements, contact and district. */
export async function answerSecondHalf(applicant: Applicant): Promise<void> {
  const { page, newcomer, locale } = applicant
  await answer(applicant, 'measurements', async () => {
    await choose(page, 'known', 'yes')
    await page.locator('textarea[name=text]').fill(measurements)
  })
  await answer(applicant, 'contact', async () => {
    await page.locator('input[name=phone]').fill(newcomer.phone.slice(3))
    await page.locator('input[name=email]').fill(newcomer.email)
    await choose(page, 'locale', locale)
  })
  await answer(applicant, 'district', async () => {
    await page.locator('select[name=soato]').selectOption(uchtepa)
  })
  await expect(page).toHaveURL(/\/documents$/)
}

async function answer({ page, locale, look }: Applicant, step: string, fill: () => Promise<void>) {
  await expect(page).toHaveURL(new RegExp(`/applications/[^/]+/${step}$`))
  await look()
  await fill()
  await press(page, locale, 'applications.continue')
}

/** Chooses a photograph and what it is, and presses nothing yet. */
export async function choosePhoto({ page }: Applicant, kind: string, name: string): Promise<void> {
  const background = { r: 150, g: 110, b: 90 }
  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .withExif({ IFD0: { Copyright: 'a place nobody should learn' } })
    .jpeg()
    .toBuffer()
  await choose(page, 'kind', kind)
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
}

/** Uploads a photograph and sees it, in the browser before and from the server after. */
export async function upload(applicant: Applicant, kind: string, name: string): Promise<void> {
  const { page, locale } = applicant
  await choosePhoto(applicant, kind, name)
  await press(page, locale, 'applications.documents.upload')
  const preview = page.getByAltText(textOf(locale, 'ui.file.preview', { name }))
  await preview.scrollIntoViewIfNeeded()
  await expect
    .poll(() => preview.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
    .toBeGreaterThan(0)
}

/** Takes a paper out again, after being asked. */
export async function takeOut({ page, locale, look }: Applicant, name: string): Promise<void> {
  await page.locator('li', { hasText: name }).locator('button[value^="remove:"]').click()
  await expect(page).toHaveURL(/\/remove$/)
  await look()
  await press(page, locale, 'applications.documents.removeYes')
  await expect(page).toHaveURL(/\/documents$/)
  await expect(page.locator('main li', { hasText: name })).toHaveCount(0)
}

/** The summary, which is not sent without the declaration. Returns the number of the case. */
export async function checkAndSend({ page, locale, look }: Applicant): Promise<string> {
  await expect(page).toHaveURL(/\/check$/)
  await look()
  await expect(page.locator('main')).toContainText(measurements)
  await press(page, locale, 'applications.check.send')
  await expect(page.locator('.error-summary')).toContainText(
    textOf(locale, 'applications.error.declarationMissing'),
  )
  await look()
  await page.locator('input[name=declaration]').check()
  await press(page, locale, 'applications.check.send')
  await expect(page).toHaveURL(/\/submitted$/)
  // To be called at a touch.
  await expect(page.locator('main a[href^="tel:"]')).toHaveCount(1)
  await look()
  return read(page.locator('.panel-number'))
}
