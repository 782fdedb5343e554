import type { Page } from '@playwright/test'
import { choose, follow, press, read } from '../support/actions'
import {
  type Applicant,
  answerFirstHalf,
  answerSecondHalf,
  checkAndSend,
  choosePhoto,
  measurements,
  startApplication,
  takeOut,
  upload,
} from '../support/application-form'
import { definitionOf } from '../support/arrange/definitions'
import { makeNewcomer, passOneIdAs, signInAsNewcomer } from '../support/arrange/newcomer'
import { dayShown, journeyLocale, outsideLocale } from '../support/journey-locale'
import { checkScreenOf, expect, signInAs, test, waitForMessage } from '../support/test'
import { patternOf, textOf } from '../support/texts'

const locale = journeyLocale
const text = (key: string) => textOf(locale, key)
const caseNumber = /^HA-[0-9A-Z]{4}-[0-9A-Z]{4}$/

test('a citizen applies on two devices, corrects what is asked, and gets her voucher', async ({
  page,
  openPage,
  checkScreen,
}) => {
  const newcomer = makeNewcomer()
  const atHome: Applicant = { page, locale, newcomer, look: checkScreen }

  await startApplication(atHome, () => passOneIdAs(page, newcomer))
  await answerFirstHalf(atHome)
  await expect(page).toHaveURL(/\/measurements$/)
  const id = /applications\/([^/]+)\//.exec(page.url())?.[1] ?? ''

  const elsewhere = await openPage()
  const there: Applicant = { ...atHome, page: elsewhere, look: () => checkScreenOf(elsewhere) }
  await resume(there, id)
  await answerSecondHalf(there)
  await there.look()
  await upload(there, 'certificate', 'guvohnoma.jpg')
  await upload(there, 'other', 'ortiqcha.jpg')
  await there.look()
  await takeOut(there, 'ortiqcha.jpg')
  await press(elsewhere, locale, 'applications.continue')
  const number = await checkAndSend(there)
  expect(number).toMatch(caseNumber)
  await expect(elsewhere.locator('.panel')).toContainText(
    patternOf(locale, 'applications.submitted.answerBy'),
  )
  await expect(elsewhere.locator('.panel')).toContainText(dayShown)
  expect(await waitForMessage(page, newcomer.phone, new RegExp(number))).toMatch(
    patternOf(outsideLocale, 'notifications.applicationSubmitted.sms'),
  )
  await waitForMessage(page, newcomer.email, new RegExp(number))

  const desk = await openPage()
  await signInAs(desk, 'specialist-uchtepa-1', { role: 'inson_specialist' })
  await takeCase(desk, number)
  await askRegisters(desk)
  const asked = `Boldir aylanasini qayta oʻlchang (${number})`
  await askForCorrection(desk, asked)

  // The first device learns what happened on the second.
  await page.goto(`/${locale}/applications/${id}`)
  await expect(page.locator('main')).toContainText(asked)
  await expect(page.locator('main')).toContainText(text('applications.correction.title'))
  await checkScreen()
  await correct(atHome, id)

  await desk.reload()
  await expect(desk.locator('main')).toContainText('36 sm')
  // What the registers said about the first answers does not stand for the corrected ones.
  await askRegisters(desk)
  const voucher = await approve(desk)

  await page.goto(`/${locale}/applications/${id}`)
  await expect(page.locator('main')).toContainText(text('applications.statusTitle.approved'))
  await expect(page.locator('main')).toContainText(
    definitionOf('device-voucher').reasons.approve[0]?.text[locale] ?? '',
  )
  await expect(page.locator('main'), 'nothing to appeal').not.toContainText(
    patternOf(locale, 'applications.decision.appeal'),
  )
  await checkScreen()
  await follow(page, locale, 'applications.decision.toVoucher')
  await expect(page).toHaveURL(/\/vouchers\/[^/]+$/)
  await expect(page.locator('main')).toContainText(voucher)
  await checkScreen()
  await waitForMessage(page, newcomer.phone, patternOf(outsideLocale, 'notifications.voucherIssued.sms'))
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a citizen applies in Russian and reads her number', async ({ page }) => {
    const newcomer = makeNewcomer()
    const applicant: Applicant = { page, locale: 'ru', newcomer, look: async () => {} }
    await startApplication(applicant, () => passOneIdAs(page, newcomer))
    await answerFirstHalf(applicant)
    await answerSecondHalf(applicant)
    await upload(applicant, 'certificate', 'spravka.jpg')
    await upload(applicant, 'other', 'lishneye.jpg')
    await takeOut(applicant, 'lishneye.jpg')
    // Not "add": the file goes along all the same.
    await choosePhoto(applicant, 'other', 'srazu.jpg')
    await press(page, 'ru', 'applications.continue')
    await expect(page.locator('main')).toContainText('srazu.jpg')
    const number = await checkAndSend(applicant)
    expect(number).toMatch(caseNumber)
    expect(await waitForMessage(page, newcomer.phone, new RegExp(number))).toMatch(
      patternOf('ru', 'notifications.applicationSubmitted.sms'),
    )
  })
})

/** The draft on another device: what was answered is there, and it goes on where it was left. */
async function resume({ page, newcomer, look }: Applicant, id: string) {
  await signInAsNewcomer(page, newcomer)
  await page.goto(`/${locale}/applications`)
  await look()
  await page.locator(`main a[href$="/applications/${id}"]`).first().click()
  await expect(page.locator('h1')).toContainText(text('applications.draft.title'))
  await look()
  await page.locator('main a[href$="/certificate"]').click()
  await expect(page.locator('input[name=number]')).toHaveValue(newcomer.certificate)
  await page.goto(`/${locale}/applications/${id}`)
  await follow(page, locale, 'applications.draft.goOn')
}

async function takeCase(desk: Page, number: string) {
  await desk.goto(`/${locale}/staff`)
  await checkScreenOf(desk)
  await desk.locator('main input[name=q]').fill(number)
  await desk.locator('main input[name=q]').press('Enter')
  await expect(desk).toHaveURL(/[?&]q=/)
  await checkScreenOf(desk)
  await desk.getByRole('link', { name: number, exact: true }).click()
  await expect(desk).toHaveURL(/\/staff\/cases\//)
  await expect(desk.locator('main')).toContainText(measurements)
  await checkScreenOf(desk)
  await press(desk, locale, 'staff.action.take')
  await expect(desk.locator('[data-toast]')).toContainText(text('staff.done.taken'))
}

async function askRegisters(desk: Page) {
  await press(desk, locale, 'staff.registers.ask')
  await expect(desk.locator('[data-toast]')).toContainText(patternOf(locale, 'staff.done.asked'))
  for (const source of ['disability-register', 'civil-register']) {
    const answer = desk.locator('#registers li', { hasText: text(`staff.source.${source}`) })
    await expect(answer).toContainText(text('staff.outcome.found'))
    await expect(answer).toContainText(patternOf(locale, 'staff.registers.askedAt'))
    await expect(answer).toContainText(/\d{1,2}:\d{2}/)
  }
  await checkScreenOf(desk)
}

async function askForCorrection(desk: Page, asked: string) {
  await follow(desk, locale, 'staff.action.correction')
  await expect(desk).toHaveURL(/\/correction$/)
  await checkScreenOf(desk)
  await press(desk, locale, 'staff.correction.send')
  await expect(desk.locator('.error-summary')).toContainText(text('applications.error.stepsMissing'))
  await checkScreenOf(desk)
  await choose(desk, 'steps', 'measurements')
  await desk.locator('textarea[name=text]').fill(asked)
  await press(desk, locale, 'staff.correction.send')
  await expect(desk.locator('[data-toast]')).toContainText(text('staff.done.correction'))
  await checkScreenOf(desk)
}

async function correct({ page, look }: Applicant, id: string) {
  await page.locator('main a[href$="/measurements"]').first().click()
  await expect(page.locator('textarea[name=text]')).toHaveValue(measurements)
  await look()
  await page.locator('textarea[name=text]').fill(`${measurements}; qayta oʻlchandi: 36 sm`)
  await press(page, locale, 'applications.continue')
  await expect(page).toHaveURL(/\/check$/)
  await look()
  await page.locator('input[name=declaration]').check()
  await press(page, locale, 'applications.check.sendBack')
  await expect(page).toHaveURL(new RegExp(`/applications/${id}(/submitted)?$`))
  await look()
}

/** Returns the number of the voucher. */
async function approve(desk: Page): Promise<string> {
  await follow(desk, locale, 'staff.action.approve')
  await expect(desk).toHaveURL(/\/approve$/)
  await checkScreenOf(desk)
  await choose(desk, 'reasonCode', 'certificateNames')
  await press(desk, locale, 'staff.approve.confirm')
  const toast = desk.locator('[data-toast]')
  await expect(toast).toContainText(/HV-[0-9A-Z]{4}-[0-9A-Z]{4}/)
  await checkScreenOf(desk)
  return /HV-[0-9A-Z-]{9}/.exec(await read(toast))?.[0] ?? ''
}
