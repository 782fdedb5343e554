import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { readSeedDay } from '../../../prisma/seed/seed-day'
import { choose, follow, press } from '../support/actions'
import { uchtepa } from '../support/application-form'
import { arrangeVoucher } from '../support/arrange/arrange-voucher'
import { makeNewcomer, signInAsNewcomer } from '../support/arrange/newcomer'
import { checkScreenOf, expect, signInAs, test, waitForMessage } from '../support/test'
import { patternOf, textOf } from '../support/texts'

// A workshop asks for accreditation, three approvers look at it, and what its suspension does to the people who ordered.

const locale = 'uz-Latn'
const text = (key: string, values = {}) => textOf(locale, key, values)
const device = 'prosthesis-shin'
const dayMs = 86_400_000
const { today } = readSeedDay(process.env.E2E_SEED_DAY ?? '')
/** So many days from the day of the demonstration data. */
const dayIn = (days: number) => new Date(today.getTime() + days * dayMs).toISOString().slice(0, 10)

test('a workshop is accredited, suspended, and restored by its appeal', async ({ page, openPage }) => {
  const owner = makeNewcomer()
  const workshop = `Sinov ustaxonasi ${randomInt(1e6)}`
  await signInAsNewcomer(page, owner)
  await apply(page, workshop, owner.phone)

  const first = await openPage()
  await signInAs(first, 'approver', { role: 'approver' })
  await first.goto(`/${locale}/admin/accreditations`)
  await checkScreenOf(first)
  await openFromList(first, workshop)
  const application = first.url()
  await lookAt(first)
  await prepare(first, 'accredit', 'Talablarga javob beradi.')
  await expect(first.locator('main')).toContainText(text('accreditation.decision.preparedByYou'))
  await checkScreenOf(first)

  const second = await openPage()
  await signInAs(second, 'approver-2', { role: 'approver' })
  await second.goto(application)
  await press(second, locale, 'accreditation.decision.approve')
  await expect(second.locator('main')).toContainText(text('accreditation.done.accredit'))
  await page.goto(`/${locale}/account/notices`)
  await expect(page.locator('main')).toContainText(text('notifications.accreditationDecided.notice'))
  await offerDevice(page)

  const { newcomer, voucherId } = await arrangeVoucher()
  const home = await openPage()
  await signInAsNewcomer(home, newcomer)
  const offers = `/${locale}/vouchers/${voucherId}/offers`
  const card = home.locator('main li.card', { hasText: workshop })
  await home.goto(offers)
  await card.locator('a[href*="/offers/"]').click()
  await home.locator('input[name=consent]').check()
  await home.locator('form:has(input[name=consent]) button').click()
  await expect(home).toHaveURL(/\/vouchers\/orders\/[^/]+$/)
  const order = home.url()

  await first.goto(application)
  await follow(first, locale, 'accreditation.desk.maker')
  const maker = first.url()
  await expect(first.locator('main')).toContainText(text('accreditation.decision.releases', { number: '1' }))
  await prepare(first, 'suspend', 'Uskuna almashtirilgan, qayta koʻrish kerak.')
  await checkScreenOf(first)
  await second.goto(maker)
  await press(second, locale, 'accreditation.decision.approve')
  await expect(second.locator('h1')).toContainText(workshop)
  await expect(second.locator('main')).toContainText(text('accreditation.maker.suspended'))
  await checkScreenOf(second)

  await waitForMessage(home, newcomer.phone, patternOf(locale, 'notifications.deviceOrderStopped.sms'))
  await home.goto(order)
  await expect(home.locator('main')).toContainText(text('vouchers.orderStatus.cancelled'))
  await checkScreenOf(home)
  await home.goto(`/${locale}/vouchers/${voucherId}`)
  await expect(home.locator('main'), 'the right is hers again').toContainText(text('vouchers.status.issued'))
  await home.goto(offers)
  await expect(card).toHaveCount(0)

  await page.goto(`/${locale}/maker/accreditation`)
  await expect(page.locator('main')).toContainText(text('accreditation.home.suspended'))
  await expect(page.locator('main')).toContainText('Uskuna almashtirilgan')
  await checkScreenOf(page)
  await page.locator('textarea[name=text]').fill('Uskuna yangilandi, sifati oshdi.')
  await press(page, locale, 'accreditation.appeal.file')
  await expect(page.locator('main')).toContainText(text('accreditation.appeal.status.filed'))
  await checkScreenOf(page)

  await first.goto(maker)
  await expect(first.locator('main'), 'who decided does not answer').toContainText(
    text('accreditation.appeal.notYours'),
  )
  const third = await openPage()
  await signInAs(third, 'approver-3', { role: 'approver' })
  await third.goto(maker)
  await press(third, locale, 'accreditation.appeal.submit')
  await expect(third.locator('.error-summary')).toContainText(text('accreditation.error.outcomeMissing'))
  await choose(third, 'outcome', 'uphold')
  await third.locator('textarea[name=answer]').fill('Uskuna koʻrildi, talabga javob beradi.')
  await checkScreenOf(third)
  await press(third, locale, 'accreditation.appeal.submit')
  await expect(third.locator('main')).toContainText(text('accreditation.maker.accredited'))
  await page.goto(`/${locale}/maker/accreditation`)
  await expect(page.locator('main')).toContainText(text('accreditation.appeal.status.upheld'))
  await expect(page.locator('main')).not.toContainText(text('accreditation.home.suspended'))
  await checkScreenOf(page)
  await expect(async () => {
    await home.goto(offers)
    await expect(card).toHaveCount(1, { timeout: 1000 })
  }).toPass({ timeout: 60_000 })
})

/** From the page of somebody who has no workshop yet to an application with its papers. */
async function apply(page: Page, name: string, phone: string): Promise<void> {
  await page.goto(`/${locale}/maker/accreditation`)
  await checkScreenOf(page)
  await follow(page, locale, 'accreditation.home.apply')
  const said = {
    ...{ name, taxNumber: String(randomInt(3e8, 4e8)), director: 'Yangiboyeva Zilola', capacity: '10' },
    ...{ address: 'Bobur koʻchasi, 14-uy', phone: phone.slice(3), account: '20208000900123457099' },
    ...{ aboutUz: 'Oyoq protezlari yasaymiz', aboutRu: 'Делаем протезы ног', bankCode: '00444' },
  }
  for (const [field, typed] of Object.entries(said)) await page.locator(`[name="${field}"]`).fill(typed)
  await page.locator('select[name=soato]').selectOption(uchtepa)
  await choose(page, 'deviceCodes', device)
  await checkScreenOf(page)
  await press(page, locale, 'accreditation.form.save')
  await expect(page).toHaveURL(/\/maker\/accreditation\/[0-9a-f-]{36}/)
  await press(page, locale, 'accreditation.own.send')
  await expect(page.locator('.error-summary'), 'not without its papers').toBeVisible()
  const picture = { width: 60, height: 40, channels: 3, background: '#88aa55' } as const
  const buffer = await sharp({ create: picture }).jpeg().toBuffer()
  for (const kind of ['registration', 'premises', 'equipment', 'specialists', `licence:${device}`]) {
    await page.locator('select[name=kind]').selectOption(kind)
    const file = { name: `${kind.replace(':', '-')}.jpg`, mimeType: 'image/jpeg', buffer }
    await page.locator('input[type=file]').setInputFiles(file)
    await press(page, locale, 'accreditation.papers.upload')
    await expect(page.locator('#papers')).toContainText(file.name)
  }
  await checkScreenOf(page)
  await press(page, locale, 'accreditation.own.send')
  await expect(page.locator('main')).toContainText(text('accreditation.own.waits'))
  await checkScreenOf(page)
}

/** The longest waiting come first, so a new one is on the last page. */
async function openFromList(page: Page, name: string): Promise<void> {
  const link = page.getByRole('link', { name, exact: true })
  const next = page.locator('a[rel=next]')
  while ((await link.count()) === 0 && (await next.count()) > 0)
    await page.goto((await next.first().getAttribute('href')) ?? '')
  await link.click()
  await expect(page).toHaveURL(/\/admin\/accreditations\/[0-9a-f-]{36}$/)
}

/** Each requirement, then a visit. */
async function lookAt(page: Page): Promise<void> {
  await expect(page.locator('main')).toContainText(text('accreditation.decision.requirementsOpen'))
  await checkScreenOf(page)
  const open = page.locator('tr', { hasText: text('accreditation.verdict.pending') }).locator('a')
  const count = await open.count()
  expect(count).toBe(6)
  for (let left = count; left > 0; left -= 1) {
    await open.first().click()
    if (left === count) await checkScreenOf(page)
    await choose(page, 'verdict', 'accepted')
    await press(page, locale, 'accreditation.check.save')
    await expect(open).toHaveCount(left - 1)
  }
  await fillDay(page, 'visitedOn', 0)
  await page.locator('[name=visitors]').fill('M. Jalilova')
  await page.locator('textarea[name=findings]').fill('Uskuna joyida, xona keng.')
  await press(page, locale, 'accreditation.visit.save')
  await expect(page.locator('main')).toContainText('Uskuna joyida, xona keng.')
}

async function prepare(page: Page, act: string, reason: string): Promise<void> {
  await choose(page, 'act', act)
  if (act === 'accredit') {
    await fillDay(page, 'validFrom', 0)
    await fillDay(page, 'validUntil', 365)
  }
  await page.locator('textarea[name=text]').fill(reason)
  await press(page, locale, 'accreditation.decision.submit')
  await expect(page.locator('main')).toContainText(text('accreditation.decision.prepared'))
}

async function fillDay(page: Page, name: string, days: number): Promise<void> {
  const [year = '', month = '', day = ''] = dayIn(days).split('-')
  await page.locator(`[name="${name}.day"]`).fill(day)
  await page.locator(`[name="${name}.month"]`).fill(month)
  await page.locator(`[name="${name}.year"]`).fill(year)
}

/** As staff of the new workshop: what she makes, for everybody to find. */
async function offerDevice(page: Page): Promise<void> {
  await page.goto(`/${locale}/account/roles`)
  await page
    .locator('form:has(input[value="maker_staff"]) button, [data-role="maker_staff"] button')
    .first()
    .click()
  await page.goto(`/${locale}/maker/accreditation`)
  await expect(page.locator('main')).toContainText(text('accreditation.maker.accredited'))
  await checkScreenOf(page)
  await page.goto(`/${locale}/maker/offers/new?device=${device}`)
  const said = {
    ...{ titleUz: 'Yengil boldir protezi', titleRu: 'Лёгкий протез голени', priceTiyin: '11000000' },
    descriptionUz: 'Kundalik yurish uchun yengil boldir protezi.',
    descriptionRu: 'Лёгкий протез голени на каждый день.',
    ...{ makingDays: '20', warrantyMonths: '24' },
  }
  for (const [field, typed] of Object.entries(said)) await page.locator(`[name="${field}"]`).fill(typed)
  await press(page, locale, 'makers.offer.create')
  await press(page, locale, 'makers.offer.draftOffer')
  await expect(page.locator('main')).toContainText(text('makers.offer.status.offered'))
  await checkScreenOf(page)
}
