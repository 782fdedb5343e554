import type { Page } from '@playwright/test'
import { follow } from '../support/actions'
import { approveMoney, freeMoney } from '../support/arrange/arrange-budget'
import { apply, decide, find } from '../support/arrange/arrange-voucher'
import { enterAsNewcomer, makeNewcomer } from '../support/arrange/newcomer'
import { signInOverHttp } from '../support/http'
import { checkScreenOf, expect, test, waitForMessage } from '../support/test'
import { patternOf, textOf } from '../support/texts'

// A line of the budget is used up: who is decided waits in a queue, sees her place, and money that comes serves the first.

test.use({ viewport: { width: 360, height: 740 } })

const locale = 'uz-Latn'
const text = (key: string, values = {}) => textOf(locale, key, values)
// A group of which no other test is given anything, so that its line is nobody else's to use.
const budget = { regionCode: '1726', groupCode: 'care' }
const [device, ceiling] = ['cushion-pressure', 800_000]

test('who waits for money sees her place, and what comes serves the queue in its order', async ({
  openPage,
}) => {
  const free = await freeMoney(budget)
  if (free > 0) await approveMoney(openPage, budget, 'lower', free)
  const specialist = await signInOverHttp('specialist-uchtepa-1', 'inson_specialist')
  const wait = async () => {
    const person = makeNewcomer()
    const client = await enterAsNewcomer(person)
    await decide(specialist, await apply(client, person, false, device))
    const page = await openPage(client)
    await page.goto(`/${locale}/vouchers`)
    return { person, page, place: await placeOn(page) }
  }
  const first = await wait()
  const second = await wait()
  expect(second.place, 'who was decided later stands behind').toBe(first.place + 1)
  await checkScreenOf(second.page)
  await follow(second.page, locale, 'budget.own.toCase')
  await expect(second.page.locator('main')).toContainText(text('budget.own.title'))
  await checkScreenOf(second.page)

  const office = await openPage(await signInOverHttp('finance', 'finance_officer'))
  await office.goto(`/${locale}/staff/finance/budget/queue`)
  await expect(office.locator('main')).toContainText(text('budget.urgency.first'))
  await expect(office.locator('main'), 'no names in the queue').not.toContainText(first.person.familyName)
  await checkScreenOf(office)

  // Enough for all who stand before her and for the first, and not for the second.
  const line = await approveMoney(openPage, budget, 'raise', first.place * ceiling)
  await checkScreenOf(line)
  await expect(async () => {
    await first.page.goto(`/${locale}/vouchers`)
    await expect(first.page.locator('main a[href$="/offers"]')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 120_000 })
  await checkScreenOf(first.page)
  await waitForMessage(first.page, first.person.phone, patternOf(locale, 'notifications.voucherServed.sms'))
  await second.page.goto(`/${locale}/vouchers`)
  expect(await placeOn(second.page), 'the next one moves up').toBe(1)

  await approveMoney(openPage, budget, 'raise', 40 * ceiling)
  await expect(async () => {
    await second.page.goto(`/${locale}/vouchers`)
    await expect(second.page.locator('main a[href$="/offers"]')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 120_000 })
})

/** Her place in the queue, as her wallet says it. */
async function placeOn(page: Page): Promise<number> {
  const [before = ''] = text('budget.own.place', { place: '#' }).split('#')
  const said = await page.locator('main').innerText()
  return Number(find(said.replace(/\s+/g, ' '), new RegExp(`${before.trim()} ?(\\d+)`)))
}
