import { choose, follow, press, read } from '../support/actions'
import { dayThere } from '../support/arrange/arrange-assisted'
import { query } from '../support/arrange/database'
import { definitionOf } from '../support/arrange/definitions'
import { makeNewcomer, passOneIdAs } from '../support/arrange/newcomer'
import { signInOverHttp } from '../support/http'
import { checkScreenOf, expect, test } from '../support/test'
import { patternOf, textOf } from '../support/texts'

const locale = 'ru'
const text = (key: string, values: Record<string, string> = {}) => textOf(locale, key, values)

test('a draft is found again by its number', async ({ page, openPage }) => {
  const newcomer = makeNewcomer()
  await page.goto(`/${locale}/applications/new/device-voucher`)
  await passOneIdAs(page, newcomer)
  await press(page, locale, 'applications.start.start')
  await choose(page, 'who', 'self')
  await press(page, locale, 'applications.continue')
  await choose(page, 'basis', 'certificate')
  await page.locator('input[name=number]').fill(newcomer.certificate)
  await press(page, locale, 'applications.continue')
  await choose(page, 'deviceCode', 'cane')
  await press(page, locale, 'applications.continue')
  await expect(page).toHaveURL(/\/contact$/)
  const home = page.url().replace(/\/contact$/, '')
  await page.goto(home)
  await expect(page.locator('main')).toContainText(patternOf(locale, 'applications.draft.number'))
  const number = /HA-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await read(page.locator('main')))?.[0] ?? ''

  // On another device, which nobody has signed in on.
  const elsewhere = await openPage()
  await elsewhere.goto(`/${locale}/status`)
  await elsewhere.locator('input[name=number]').fill(number)
  await elsewhere.locator('input[name=phone]').fill(newcomer.phone.slice(3))
  await press(elsewhere, locale, 'applications.find.submit')
  await expect(elsewhere.locator('main')).toContainText(text('applications.find.draft.title', { number }))
  await checkScreenOf(elsewhere)
  await follow(elsewhere, locale, 'applications.find.draft.goOn')
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=/)
  await passOneIdAs(elsewhere, newcomer)
  await expect(elsewhere).toHaveURL(`${home}/contact`)
})

test('a draft follows what one administrator changes in its questions and another publishes', async ({
  page,
  openPage,
  checkScreen,
}) => {
  const newcomer = makeNewcomer()
  await page.goto(`/${locale}/applications/new/employment`)
  await passOneIdAs(page, newcomer)
  await press(page, locale, 'applications.start.start')
  await expect(page).toHaveURL(/\/job$/)
  await page.locator('[name=kind]').fill('Портной')
  for (const name of ['load', 'travel', 'start']) await page.locator(`input[name="${name}"]`).first().check()
  await press(page, locale, 'applications.continue')
  await expect(page).toHaveURL(/\/about$/)
  const home = page.url().replace(/\/about$/, '')

  const questions = definitionOf('employment').pages[0]?.questions ?? []
  const [at, start] = [questions.findIndex(({ name }) => name === 'start'), questions.at(-1)]
  const services = `/${locale}/admin/services/employment`
  const administrator = await signInOverHttp('administrator', 'administrator')
  const author = await openPage(administrator)
  await author.goto(services)
  await press(author, locale, 'services.version.begin')
  const version = author.url()
  await author.goto(`${version}/edit?at=pages.0.questions.${at}`)
  await follow(author, locale, 'services.edit.remove')
  await press(author, locale, 'services.edit.remove')
  await author.goto(version)
  await checkScreenOf(author)
  const today = dayThere((await administrator.get(services)).headers.get('date'))
  const from = new Date(today.getTime() + 2 * 86_400_000)
  const day = { day: from.getUTCDate(), month: from.getUTCMonth() + 1, year: from.getUTCFullYear() }
  for (const [part, value] of Object.entries(day))
    await author.locator(`[name="from.${part}"]`).fill(String(value))
  await press(author, locale, 'services.version.offerButton')
  const other = await openPage(await signInOverHttp('administrator-2', 'administrator'))
  await other.goto(version)
  await press(other, locale, 'services.version.publish')
  await expect(other.locator('h1')).toContainText(text('services.version.status.coming'))
  await page.goto(`${home}/about`)
  await expect(page, 'nothing changes before its day').toHaveURL(`${home}/about`)

  await letItsDayCome('employment')
  const main = page.locator('main')
  await expect(async () => {
    await page.goto(`${home}/about`)
    await expect(page).toHaveURL(`${home}/changes`, { timeout: 500 })
  }).toPass({ timeout: 120_000 })
  await expect(main).toContainText(text('applications.changes.title'))
  await expect(main).toContainText(text('applications.changes.gone'))
  await expect(main).toContainText((start?.short ?? start?.label)?.[locale] ?? 'no such question')
  await expect(main).toContainText(text('applications.changes.kept'))
  await checkScreen()
  await press(page, locale, 'applications.changes.goOn')
  await expect(page).toHaveURL(`${home}/about`)
  await page.goto(`${home}/job`)
  await expect(page.locator('[name=kind]')).toHaveValue('Портной')
  await expect(page.locator('input[name="start"]')).toHaveCount(0)
})

/** As if the first day of the version that was published last were today: the day alone is moved, past its guards. */
async function letItsDayCome(service: string): Promise<void> {
  // One statement after another on one connection.
  await query(`set session_replication_role = replica;
    update service_version set valid_until = current_date - 2
      where service_code = '${service}' and status = 'published' and valid_from < current_date;
    update service_version set valid_from = current_date - 1
      where service_code = '${service}' and status = 'published' and valid_from >= current_date`)
}
