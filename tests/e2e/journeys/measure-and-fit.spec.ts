import type { Page } from '@playwright/test'
import { measureFormCalled } from '../../../app/domains/vouchers/schema'
import { choose, press } from '../support/actions'
import { arrangeOrder } from '../support/arrange/arrange-order'
import { enterAsNewcomer } from '../support/arrange/newcomer'
import { signInOverHttp } from '../support/http'
import { checkScreenOf, expect, test } from '../support/test'
import { textOf } from '../support/texts'

// A prosthesis is made to measure: she books her visit, the workshop measures her, and she tries it on until it fits.

test.use({ viewport: { width: 360, height: 740 } })

const locale = 'uz-Latn'
const text = (key: string, values = {}) => textOf(locale, key, values)

test('a prosthesis is measured, adjusted and accepted', async ({ openPage }) => {
  const { newcomer, id, atWorkshop, staff } = await arrangeOrder('prosthesis-shin')
  const order = `/${locale}/vouchers/orders/${id}`
  const workshop = await openPage(await signInOverHttp(staff, 'maker_staff'))
  await workshop.goto(atWorkshop)
  await press(workshop, locale, 'maker.accept.button')
  await expect(workshop.locator('main'), 'not without measurements').not.toContainText(
    text('maker.step.startMaking'),
  )

  const home = await openPage(await enterAsNewcomer(newcomer))
  await home.goto(order)
  await checkScreenOf(home)
  await bookFirstTime(home)
  await checkScreenOf(home)
  await workshop.goto(atWorkshop)
  await expect(workshop.locator('main')).toContainText(text('maker.next.acceptedFor.booked'))

  await workshop.goto(`${atWorkshop}/measure`)
  await press(workshop, locale, 'making.measure.save')
  await expect(workshop.locator('.error-summary')).toBeVisible()
  await checkScreenOf(workshop)
  await measure(workshop)
  await press(workshop, locale, 'making.measure.save')
  await expect(workshop).toHaveURL(new RegExp(`${atWorkshop}$`))
  await press(workshop, locale, 'maker.step.startMaking')
  await home.goto(order)
  await expect(home.locator('main')).toContainText(text('vouchers.next.in_making'))
  await checkScreenOf(home)

  await tryOn(workshop, atWorkshop, 'adjust')
  await workshop.goto(atWorkshop)
  await press(workshop, locale, 'maker.step.finish')
  await expect(workshop.locator('.error-summary'), 'what is to be adjusted is not ready').toContainText(
    text('making.error.adjustFirst'),
  )
  await tryOn(workshop, atWorkshop, 'fits')
  await workshop.goto(atWorkshop)
  await press(workshop, locale, 'maker.step.finish')
  await expect(workshop.locator('[data-toast]')).toContainText(text('maker.done.finish'))

  await home.goto(`${order}/accept`)
  await checkScreenOf(home)
  await choose(home, 'answer', 'accept')
  await press(home, locale, 'making.accept.button')
  await expect(home.locator('main')).toContainText(text('making.accept.youDid'))
  await checkScreenOf(home)
})

/** From her order to the first free time of the workshop. */
async function bookFirstTime(page: Page): Promise<void> {
  await page.locator('main a[href$="/visit"]').first().click()
  await page.locator('main li a[href*="day="]').first().click()
  await page.locator('input[name=startsAt]').first().check()
  await press(page, locale, 'appointments.book.confirm')
  await expect(page.locator('[data-toast]')).toContainText(text('appointments.book.done'))
}

/** Whatever nothing is made without, in the middle of what is likely. */
async function measure(page: Page): Promise<void> {
  const side = page.locator('input[name=side]').first()
  if (await side.count()) await side.check()
  for (const { code, least, most, isNeeded } of measureFormCalled('leg-prosthesis').measures)
    if (isNeeded) await page.locator(`input[name="${code}"]`).fill(String(Math.round((least + most) / 2)))
}

async function tryOn(page: Page, atWorkshop: string, outcome: 'fits' | 'adjust'): Promise<void> {
  await page.goto(`${atWorkshop}/fitting`)
  await choose(page, 'outcome', outcome)
  if (outcome === 'adjust') await page.locator('input[name=parts]').first().check()
  await press(page, locale, 'making.measure.save')
  await expect(page.locator('[data-toast]')).toContainText(text(`making.done.${outcome}`))
  await checkScreenOf(page)
}
