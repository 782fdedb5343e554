import type { Page } from '@playwright/test'
import { press, read } from '../../e2e/support/actions'
import { approveMoney, freeMoney } from '../../e2e/support/arrange/arrange-budget'
import { apply, decide } from '../../e2e/support/arrange/arrange-voucher'
import { enterAsNewcomer, makeNewcomer } from '../../e2e/support/arrange/newcomer'
import { acceptAtClinic } from '../../e2e/support/clinic'
import { signInOverHttp } from '../../e2e/support/http'
import { checkScreenOf, expect, test } from '../../e2e/support/test'
import { patternOf, textOf } from '../../e2e/support/texts'
import { daysUntilVisit, moveTo } from './clock'
import { bookVisit, measure, tryOn } from './workshop'

// One voucher through its whole life, by the pages that its people use, while the years go by.

const locale = 'uz-Latn'
const budget = { regionCode: '1726', groupCode: 'prosthesis' }
const text = (key: string, values?: Record<string, string>) => textOf(locale, key, values)

test.use({ viewport: { width: 360, height: 740 } })

test('a right waits for money, becomes a device, is repaired and renewed', async ({ openPage }) => {
  const person = makeNewcomer()
  const enter = async () => openPage(await enterAsNewcomer(person))
  const enterWorkshop = async () => openPage(await signInOverHttp('maker-samarkand', 'maker_staff'))
  let hers = await enter()
  let workshop = await enterWorkshop()
  /** Every session is over by then: both sign in again. */
  const wait = async (days: number) => {
    await moveTo(days)
    hers = await enter()
    workshop = await enterWorkshop()
  }

  await test.step('her region has no money left: the decision stands, the right waits', async () => {
    await approveMoney(openPage, budget, 'lower', await freeMoney(budget))
    const id = await apply(await enterAsNewcomer(person), person, false)
    await decide(await signInOverHttp('specialist-uchtepa-1', 'inson_specialist'), id)
    await hers.goto(`/${locale}/vouchers`)
    await expect(hers.locator('main')).toContainText(patternOf(locale, 'budget.own.place'))
    await checkScreenOf(hers)
  })

  await test.step('money comes: the voucher is issued', async () => {
    await wait(3)
    await approveMoney(openPage, budget, 'raise', 14_000_000)
    await becomesUsable(hers)
  })

  let [order, number] = ['', '']
  await test.step('she compares, orders and pays the difference', async () => {
    await hers.locator('main a[href$="/offers"]').click()
    const list = hers.url()
    const boxes = hers.locator('main input[type=checkbox][name=offer]')
    for (const at of [0, 1]) await boxes.nth(at).check()
    await press(hers, locale, 'vouchers.compare.button')
    await expect(hers).toHaveURL(/compare/)
    await checkScreenOf(hers)
    await hers.goto(list)
    await hers.locator('main li.card', { hasText: 'Registon orto' }).locator('a[href*="/offers/"]').click()
    await hers.locator('input[name=consent]').check()
    await hers.locator('form:has(input[name=consent]) button').click()
    await hers.locator('button[name=action][value=pay]').click()
    await expect(hers.locator('h1')).toHaveText(text('vouchers.paid.paid.title'))
    number = await read(hers.locator('.panel-number'))
    await hers.locator('main a[href*="/vouchers/orders/"]').first().click()
    await expect(hers.locator('main')).toContainText(text('vouchers.next.placed'))
    order = new URL(hers.url()).pathname
  })
  const atWorkshop = `/${locale}/maker/orders/${order.split('/').at(-1)}`

  await test.step('she comes to be measured', async () => {
    await workshop.goto(atWorkshop)
    await press(workshop, locale, 'maker.accept.button')
    await bookVisit(hers, order)
    await wait(await daysUntilVisit(order))
    await measure(workshop, atWorkshop)
    await press(workshop, locale, 'maker.step.startMaking')
    await hers.goto(order)
    await expect(hers.locator('main')).toContainText(text('vouchers.next.in_making'))
    await checkScreenOf(hers)
  })

  await test.step('she tries it on twice: it is adjusted, then it fits', async () => {
    await tryOn(workshop, atWorkshop, 'adjust')
    await wait(20)
    await tryOn(workshop, atWorkshop, 'fits')
    await workshop.goto(atWorkshop)
    await press(workshop, locale, 'maker.step.finish')
  })

  await test.step('she and a clinician accept it', async () => {
    await hers.goto(`${order}/accept`)
    await hers.locator('input[name=answer][value=accept]').check()
    await press(hers, locale, 'making.accept.button')
    await expect(hers.locator('main')).toContainText(text('making.accept.youDid'))
    await checkScreenOf(hers)
    const clinic = await openPage(await signInOverHttp('organisation-rehabilitation', 'organisation_staff'))
    await acceptAtClinic(clinic, locale, number)
  })

  await test.step('she gives the code, and has a passport of her device', async () => {
    await hers.goto(order)
    const code = (await read(hers.locator('.panel-number [aria-hidden]'))).replace(/\s/g, '')
    await workshop.goto(atWorkshop)
    await workshop.locator('#hand-over input[name=serialNumber]').fill('LIFE-1')
    await workshop.locator('input[name=code]').fill(code)
    await press(workshop, locale, 'maker.handOver.button')
    await expect(workshop.locator('[data-toast]')).toContainText(text('maker.done.handOver'))
    await hers.goto(order)
    await hers.locator('main a[href*="/passport"], main a[href*="/devices/"]').first().click()
    await expect(hers.locator('main')).toContainText('LIFE-1')
    await checkScreenOf(hers)
  })

  await test.step('half a year later it breaks, and is repaired under warranty', async () => {
    await wait(200)
    await hers.goto(`${order}/claims/new?kind=repair`)
    await hers.locator('input[name=reasonCode][value=broken]').check()
    await hers.locator('textarea[name=text]').fill('Tizza qismi sindi.')
    await press(hers, locale, 'claims.ask.submit')
    const claim = new URL(hers.url()).pathname
    const atDesk = `/${locale}/maker/claims/${claim.split('/').at(-1)}`
    await workshop.goto(atDesk)
    await workshop.locator('#accept input[name=repairDays]').fill('10')
    await workshop.locator('#accept button').click()
    await wait(210)
    await workshop.goto(atDesk)
    await workshop.locator('#repair textarea').fill('Tizza qismi almashtirildi.')
    await workshop.locator('#repair button').click()
    await expect(workshop.locator('[data-toast]')).toBeVisible()
    await hers.goto(claim)
    await expect(hers.locator('main')).toContainText(text('claims.status.repaired'))
  })

  await test.step('when its service life is over, there is a new one', async () => {
    await wait(200 + 3 * 366)
    const id = await apply(await enterAsNewcomer(person), person, false)
    await decide(await signInOverHttp('specialist-uchtepa-1', 'inson_specialist'), id)
    // Of another quarter, with money of its own.
    await approveMoney(openPage, budget, 'raise', 14_000_000)
    await becomesUsable(hers)
    await checkScreenOf(hers)
  })
})

/** Once the job has served her, her wallet leads to the offers. */
async function becomesUsable(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto(`/${locale}/vouchers`)
    await expect(page.locator('main a[href$="/offers"]')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 60_000 })
}
