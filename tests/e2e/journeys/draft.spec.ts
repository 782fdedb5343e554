import { choose, follow, press, read } from '../support/actions'
import { query } from '../support/arrange/database'
import { definitionOf } from '../support/arrange/definitions'
import { makeNewcomer, passOneIdAs } from '../support/arrange/newcomer'
import { checkScreenOf, expect, test } from '../support/test'
import { patternOf, textOf } from '../support/texts'

const locale = 'ru'
const text = (key: string, values: Record<string, string> = {}) => textOf(locale, key, values)

test('a draft is found again by its number, and its person sees first what has changed in its questions', async ({
  page,
  openPage,
  checkScreen,
}) => {
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

  await putUnderAnotherVersion(home.split('/').at(-1) ?? '')
  await page.goto(`${home}/contact`)
  await expect(page).toHaveURL(`${home}/changes`)
  const main = page.locator('main')
  await expect(main).toContainText(text('applications.changes.title'))
  await expect(main).toContainText(text('applications.changes.added'))
  const district = definitionOf('device-voucher').pages.find(({ id }) => id === 'district')
  await expect(main).toContainText(district?.name[locale] ?? 'no district')
  await expect(main).toContainText(text('applications.changes.kept'))
  await checkScreen()
  await press(page, locale, 'applications.changes.goOn')
  await expect(page).toHaveURL(`${home}/contact`)
  await page.goto(`${home}/device`)
  await expect(page.locator('input[name=deviceCode][value=cane]')).toBeChecked()
})

/** As if the draft had been begun under a version of the past, which did not ask for the district. */
async function putUnderAnotherVersion(id: string): Promise<void> {
  // One statement after another on one connection: what was published is written past its guards.
  await query(`set session_replication_role = replica;
    insert into service_version
      (service_code, number, status, definition, valid_from, valid_until, published_at, created_at)
    select service_code, 90, 'published', jsonb_set(definition::jsonb, '{pages}',
        (select jsonb_agg(page) from jsonb_array_elements(definition::jsonb -> 'pages') page
          where page ->> 'id' <> 'district')),
      '2000-01-01', '2000-01-02', now(), now()
    from service_version where service_code = 'device-voucher' order by number desc limit 1;
    update application set journey_version = 90 where id = '${id}'`)
}
