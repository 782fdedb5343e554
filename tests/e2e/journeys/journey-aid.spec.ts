import type { Page } from '@playwright/test'
import { choose, follow, press } from '../support/actions'
import { type Applicant, choosePhoto, uchtepa } from '../support/application-form'
import { definitionOf } from '../support/arrange/definitions'
import { makeNewcomer, passOneIdAs } from '../support/arrange/newcomer'
import { checkScreenOf, expect, signInAs, test } from '../support/test'
import { patternOf, textOf } from '../support/texts'

// A service that is nothing but data: a household, its incomes and expenses, an account, and money at the end.

const definition = definitionOf('material-aid')
const account = '22618000123456789012'

test.use({ viewport: { width: 360, height: 740 } })

test('a family applies for material aid and gets it', async ({ page, openPage, checkScreen }) => {
  const locale = 'uz-Latn'
  const newcomer = makeNewcomer()
  const number = await apply({ page, locale, newcomer, look: checkScreen })

  const desk = await openPage()
  await signInAs(desk, 'specialist-uchtepa-1', { role: 'inson_specialist' })
  await desk.goto(`/${locale}/staff?q=${number}`)
  await desk.getByRole('link', { name: number, exact: true }).click()
  await expect(desk.locator('main')).toContainText('Karimova')
  await expect(desk.locator('main')).toContainText('22618 000 1 23456789 012')
  await checkScreenOf(desk)
  await press(desk, locale, 'staff.action.take')
  await press(desk, locale, 'staff.registers.ask')
  await expect(desk.locator('[data-toast]')).toContainText(patternOf(locale, 'staff.done.asked'))
  await checkScreenOf(desk)
  await follow(desk, locale, 'staff.action.approve')
  await expect(desk.locator('main')).toContainText(textOf(locale, 'staff.approve.cash'))
  await checkScreenOf(desk)
  await choose(desk, 'reasonCode', 'papersSeen')
  await press(desk, locale, 'staff.approve.confirm')
  await expect(desk.locator('[data-toast]')).toContainText(textOf(locale, 'staff.done.approved.cash'))

  await page.getByRole('link', { name: textOf(locale, 'applications.submitted.follow') }).click()
  await expect(page.locator('main')).toContainText(definition.texts.approved[locale])
  await expect(page.locator('main')).toContainText(patternOf(locale, 'care.row.monthly'))
  await checkScreen()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a family applies in Russian', async ({ page }) => {
    const applicant: Applicant = { page, locale: 'ru', newcomer: makeNewcomer(), look: async () => {} }
    expect(await apply(applicant)).toMatch(/^HA-/)
  })
})

/** From the public page to the number of the case. */
async function apply(applicant: Applicant): Promise<string> {
  const { page, locale, newcomer, look } = applicant
  await page.goto(`/${locale}/services/material-aid`)
  await page.locator('main a[href$="/applications/new/material-aid"]').first().click()
  await passOneIdAs(page, newcomer)
  await look()
  await press(page, locale, 'applications.start.start')
  await answerHousehold(applicant)
  await answerMoney(applicant)
  await page.locator('input[name=phone]').fill(newcomer.phone.slice(3))
  await choose(page, 'locale', locale)
  await goOn(page, locale)
  await page.locator('select[name=soato]').selectOption(uchtepa)
  await page.locator('input[name=street]').fill('Bogʻ koʻchasi, 12')
  await goOn(page, locale)
  await look()
  await choosePhoto(applicant, 'income', 'maosh.jpg')
  await goOn(page, locale)
  await expect(page).toHaveURL(/\/check$/)
  await expect(page.locator('main')).toContainText('Karimova')
  await look()
  await page.locator('input[name=declaration]').check()
  await press(page, locale, 'applications.check.send')
  await expect(page).toHaveURL(/\/submitted$/)
  await look()
  return (await page.locator('.panel-number').innerText()).trim()
}

/** A mistake, one member, and room for a second that stays empty. */
async function answerHousehold({ page, locale, look }: Applicant) {
  await expect(page).toHaveURL(/\/household$/)
  const field = (part: string) => page.locator(`[name="members.0.${part}"]`)
  await field('familyName').fill('Karimova')
  await goOn(page, locale)
  await expect(page.locator('.error-summary')).toContainText(
    textOf(locale, 'questions.error.relationMissing'),
  )
  await expect(field('familyName')).toHaveValue('Karimova')
  await look()
  await field('relation').selectOption('parent')
  await field('givenName').fill('Oysha')
  await field('birthOn.day').fill('8')
  await field('birthOn.month').fill('mart')
  await field('birthOn.year').fill('1950')
  await press(page, locale, 'questions.addItem')
  await expect(page.locator('[name="members.1.familyName"]')).toBeVisible()
  await look()
  await goOn(page, locale)
}

async function answerMoney({ page, locale, look }: Applicant) {
  await expect(page).toHaveURL(/\/income$/)
  await choose(page, 'has', 'yes')
  await page.locator('[name="lines.0.source"]').selectOption('pension')
  await page.locator('[name="lines.0.amount"]').fill('800 ming')
  await look()
  await goOn(page, locale)
  await expect(page).toHaveURL(/\/expenses$/)
  await page.locator('[name="lines.0.source"]').selectOption('medicine')
  await page.locator('[name="lines.0.amount"]').fill('350 000')
  await goOn(page, locale)
  await expect(page).toHaveURL(/\/account$/)
  await page.locator('[name="account.account"]').fill('8600 1234 5678 9013')
  await page.locator('[name="account.bankCode"]').fill('00444')
  await goOn(page, locale)
  await expect(page.locator('.error-summary')).toContainText(textOf(locale, 'typed.account.cardWrong'))
  await look()
  await page.locator('[name="account.account"]').fill(account)
  await goOn(page, locale)
  await expect(page).toHaveURL(/\/contact$/)
}

const goOn = (page: Page, locale: string) => press(page, locale, 'applications.continue')
