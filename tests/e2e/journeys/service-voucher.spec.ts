import { randomUUID } from 'node:crypto'
import { press, read } from '../support/actions'
import { uchtepa } from '../support/application-form'
import { find, newPaper, readVersion, send, settle } from '../support/arrange/arrange-voucher'
import { query } from '../support/arrange/database'
import { enterAsNewcomer, makeNewcomer, type Newcomer, passOneIdAs } from '../support/arrange/newcomer'
import { signInOverHttp } from '../support/http'
import { checkScreenOf, expect, signInAs, test } from '../support/test'
import { textOf } from '../support/texts'

// Help at home: two people of the centre give so many hours, she makes a code, and the provider takes it once.

test.use({ viewport: { width: 360, height: 740 } })

const locale = 'uz-Latn'

test('hours of help are granted by two, and taken at a provider by a code', async ({ page, openPage }) => {
  const newcomer = makeNewcomer()
  const id = await askForHelp(newcomer)
  await passToHead(id)

  const desk = await openPage()
  await signInAs(desk, 'head-uchtepa', { role: 'inson_head' })
  await desk.goto(`/${locale}/staff/cases/${id}/approve`)
  await desk.locator('input[name="reasonCode"]').first().check()
  await desk.locator('input[name="units"]').fill('41')
  await desk.locator('textarea[name="text"]').fill('Uyga bordim, yordam kerakligini koʻrdim.')
  await press(desk, locale, 'staff.approve.confirm')
  await expect(desk.locator('.error-summary')).toBeVisible()
  await desk.locator('input[name="units"]').fill('20')
  await checkScreenOf(desk)
  await press(desk, locale, 'staff.approve.confirm')
  await expect(desk).toHaveURL(new RegExp(`/staff/cases/${id}$`))

  await page.goto(`/${locale}/applications/${id}/code`)
  await passOneIdAs(page, newcomer)
  await press(page, locale, 'care.service.getCode')
  const code = (await read(page.locator('.panel-number'))).replace(/\D/g, '')
  expect(code).toHaveLength(6)
  await checkScreenOf(page)
  const [granted] = await query<{ number: string }>(
    'SELECT number FROM provision WHERE application_id = $1',
    [id],
  )

  const provider = await openPage()
  await signInAs(provider, 'organisation-home-care', { role: 'organisation_staff' })
  await provider.goto(`/${locale}/organisation/services`)
  const take = async (typed: string, units: string) => {
    await provider.locator('input[name="number"]').fill(granted?.number ?? '')
    await provider.locator('input[name="code"]').fill(typed)
    await provider.locator('input[name="units"]').fill(units)
    await press(provider, locale, 'care.service.confirm')
  }
  await take(code === '000000' ? '111111' : '000000', '3')
  await expect(provider.locator('.error-summary')).toBeVisible()
  await take(code, '3')
  await expect(provider.locator('[data-toast]')).toContainText('17')
  await checkScreenOf(provider)
  // A code is spent once.
  await take(code, '3')
  await expect(provider.locator('.error-summary')).toBeVisible()

  await page.goto(`/${locale}/applications/${id}`)
  await expect(page.locator('main')).toContainText(
    textOf(locale, 'care.service.leftOf').replace('{{left}}', '17').replace('{{of}}', '20'),
  )
  await checkScreenOf(page)
})

async function askForHelp(newcomer: Newcomer): Promise<string> {
  const citizen = await enterAsNewcomer(newcomer)
  const started = await send(citizen, `/${locale}/applications/new/home-help`)
  const id = find(started, /applications\/([^/]+)\//)
  const home = `/${locale}/applications/${id}`
  await send(citizen, `${home}/for-whom`, { who: 'self' })
  await send(citizen, `${home}/needs`, { tasks: 'cooking', often: 'weekly' })
  await send(citizen, `${home}/living`, { with: 'alone', moves: 'support', helper: 'nobody' })
  await send(citizen, `${home}/visit`, { times: 'any' })
  await send(citizen, `${home}/contact`, { phone: newcomer.phone, email: newcomer.email, locale })
  await send(citizen, `${home}/district`, { soato: uchtepa, street: 'Bogʻ koʻchasi, 12' })
  await send(citizen, `${home}/documents`, await newPaper('doctor'))
  await send(citizen, `${home}/check`, { declaration: 'on', submissionKey: randomUUID() })
  return id
}

async function passToHead(id: string): Promise<void> {
  const home = `/${locale}/staff/cases/${id}`
  const specialist = await signInOverHttp('specialist-uchtepa-1', 'inson_specialist')
  await send(specialist, home, { intent: 'take', version: await readVersion(specialist, home) })
  await send(specialist, home, { intent: 'ask' })
  await settle(specialist, home)
  const [head] = await query<{ id: string }>(
    `SELECT id FROM person WHERE family_name = 'Mirzayev' AND given_name LIKE 'Ulug%'`,
  )
  const version = await readVersion(specialist, home)
  await send(specialist, `${home}/pass`, { version, headId: head?.id ?? '' })
}
