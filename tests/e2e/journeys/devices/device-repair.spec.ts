import type { Page } from '@playwright/test'
import { choose, press } from '../../support/actions'
import { readCode } from '../../support/arrange/arrange-order'
import { arrangeRepair, receiveAnother } from '../../support/arrange/arrange-repair'
import { enterAsNewcomer, signInAsNewcomer } from '../../support/arrange/newcomer'
import { signInOverHttp } from '../../support/http'
import { checkScreenOf, expect, test } from '../../support/test'
import { patternOf, textOf } from '../../support/texts'

// A device whose warranty is over is repaired by voucher: from the decision to what its passport says.

test.use({ viewport: { width: 360, height: 740 } })

const locale = 'uz-Latn'
const text = (key: string, values = {}) => textOf(locale, key, values)
const done = 'Uchliklari almashtirildi, dastasi tortildi.'

test('a head grants a repair, the workshop says what it did, and the passport keeps it', async ({
  openPage,
}) => {
  const { device, repair } = await arrangeRepair()
  const head = await openPage(await signInOverHttp('head-uchtepa', 'inson_head'))
  await head.goto(`${repair.home}/approve`)
  await expect(head.locator('main'), 'which device it is').toContainText(device.serial)
  await expect(head.locator('input[name=repairsOrderId]'), 'the only one').toHaveCount(0)
  await checkScreenOf(head)
  await grant(head)

  const home = await openPage(await enterAsNewcomer(device.newcomer))
  await orderRepair(home, locale, checkScreenOf)
  const order = home.url()
  const id = order.split('/').at(-1) ?? ''
  await checkScreenOf(home)

  const workshop = await openPage(await signInOverHttp('maker-samarkand', 'maker_staff'))
  await workshop.goto(`/${locale}/maker/orders/${id}`)
  await expect(workshop.locator('main'), 'which device comes').toContainText(device.serial)
  await press(workshop, locale, 'maker.accept.button')
  await press(workshop, locale, 'maker.repair.start')
  await press(workshop, locale, 'maker.repair.finish')
  await expect(workshop.locator('.error-summary')).toContainText(text('vouchers.error.repairTextMissing'))
  await checkScreenOf(workshop)
  await workshop.locator('textarea[name=repairText]').fill(done)
  await press(workshop, locale, 'maker.repair.finish')
  await expect(workshop.locator('[data-toast]')).toBeVisible()
  await checkScreenOf(workshop)

  await home.reload()
  await expect(home.locator('main')).toContainText(done)
  await checkScreenOf(home)
  const code = await readCode(await enterAsNewcomer(device.newcomer), id)
  await handOver(workshop, code, 'E2E-0000')
  await expect(workshop.locator('.error-summary')).toContainText(
    text('vouchers.error.otherSerial', { serial: device.serial }),
  )
  await expect(workshop.locator('#hand-over input[name=serialNumber]')).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await checkScreenOf(workshop)
  await handOver(workshop, code, device.serial)
  await expect(workshop.locator('[data-toast]')).toContainText(text('maker.done.handOver'))
  await checkScreenOf(workshop)

  await home.goto(`/${locale}/vouchers/orders/${device.id}/passport`)
  await expect(home.locator('main'), 'the passport of the device').toContainText(done)
  await expect(home.locator('main')).toContainText(text('vouchers.passport.repairs'))
  await checkScreenOf(home)
  await home.goto(`/${locale}/vouchers/orders/${id}/passport`)
  await checkScreenOf(home)
})

test('of several devices the head says which one is repaired, and none under warranty', async ({
  openPage,
}) => {
  const arranged = await arrangeRepair()
  const under = await receiveAnother(arranged)
  const head = await openPage(await signInOverHttp('head-uchtepa', 'inson_head'))
  await head.goto(`${arranged.repair.home}/approve`)
  await expect(head.locator('input[name=repairsOrderId]:checked'), 'nothing is chosen yet').toHaveCount(0)
  await checkScreenOf(head)
  await approve(head)
  const summary = head.locator('.error-summary')
  await expect(summary).toContainText(text('vouchers.error.repairedMissing'))
  await choose(head, 'repairsOrderId', under)
  await press(head, locale, 'staff.approve.confirm')
  await expect(summary).toContainText(patternOf(locale, 'vouchers.error.repairedUnderWarranty'))
  await checkScreenOf(head)
  await choose(head, 'repairsOrderId', arranged.device.id)
  await press(head, locale, 'staff.approve.confirm')
  await expect(head.locator('[data-toast]')).toContainText(patternOf(locale, 'staff.done.approved.voucher'))
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('somebody has her device repaired in Russian', async ({ page, openPage }) => {
    const arranged = await arrangeRepair()
    const head = await openPage(await signInOverHttp('head-uchtepa', 'inson_head'))
    await head.goto(`${arranged.repair.home}/approve`)
    await grant(head)
    await signInAsNewcomer(page, arranged.device.newcomer, 'ru')
    await orderRepair(page, 'ru', async () => {})
    await expect(page.locator('main')).toContainText(textOf('ru', 'vouchers.repair.device'))
  })
})

/** The reason and the end of the right; whatever else is asked stays as it is. */
async function approve(head: Page) {
  await head.locator('input[name=reasonCode]').first().check()
  await press(head, locale, 'staff.approve.confirm')
}

async function grant(head: Page) {
  await approve(head)
  await expect(head.locator('[data-toast]')).toContainText(patternOf(locale, 'staff.done.approved.voucher'))
}

/** From the wallet to the order of the repair; she lands on its page. */
async function orderRepair(page: Page, language: string, look: (page: Page) => Promise<void>) {
  await page.goto(`/${language}/vouchers`)
  await look(page)
  await page.locator('main a[href$="/offers"]').first().click()
  await look(page)
  await page
    .locator('main li.card', { hasText: /Registon orto|Регистон орто/ })
    .locator('a[href*="/offers/"]')
    .click()
  await look(page)
  await page.locator('input[name=consent]').check()
  await page.locator('form:has(input[name=consent]) button').click()
  await expect(page).toHaveURL(/\/vouchers\/orders\/[^/]+$/)
}

async function handOver(workshop: Page, code: string, serial: string) {
  await workshop.locator('#hand-over input[name=serialNumber]').fill(serial)
  await workshop.locator('#hand-over input[name=code]').fill(code)
  await press(workshop, locale, 'maker.handOver.button')
}
