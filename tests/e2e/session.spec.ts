import type { Page } from '@playwright/test'
import { minutesFromNow } from '../setup/minutes-from-now'
import { query } from './support/arrange/database'
import { routeAccess } from './support/crawl/route-access'
import { arrive, HttpClient, signInNewcomer, signInOverHttp } from './support/http'
import { ageSession } from './support/own-session'
import { expect, portal, signInAs, test } from './support/test'
import { textOf } from './support/texts'

// Sessions on computers that are shared, with clocks that are wrong, and nothing typed is lost when they end.

test.describe.configure({ timeout: 120_000 })

const ru = (key: string) => textOf('ru', key)

/** Somebody new, signed in: ending her sessions disturbs no other test. */
async function enterAsNewcomer(page: Page, locale = 'ru'): Promise<string> {
  const { person } = await signInNewcomer()
  await signInAs(page, person, { locale })
  return person
}

async function fillContact(page: Page): Promise<void> {
  await page.goto('/ru/account/contact')
  await page.locator('#phone').fill('90 12')
  await page.locator('#email').fill('not finished@')
}

async function expectContactKept(page: Page): Promise<void> {
  await expect(page.locator('#phone')).toHaveValue('90 12')
  await expect(page.locator('#email')).toHaveValue('not finished@')
  await expect(page.locator('main [role=status]')).toContainText(ru('forms.kept.title'))
}

for (const minutes of [31, -31, 60 * 24 * 400]) {
  test(`a device whose clock is ${minutes} minutes off is not locked out`, async ({ page }) => {
    await enterAsNewcomer(page)
    await page.clock.install({ time: minutesFromNow(minutes) })
    let visits = 0
    page.on('framenavigated', () => {
      visits += 1
    })
    await page.goto('/ru/account/contact')
    // The page's own minutes pass; the session is not asked to end by them.
    await page.clock.runFor(12_000)
    await expect(page.locator('h1')).toHaveText(ru('account.contact.title'))
    await expect(page.locator('#session-dialog')).toBeHidden()
    expect(visits).toBe(1)
  })
}

test('a session that ends while she writes is announced, and what she wrote is there after signing in', async ({
  page,
  checkScreen,
}) => {
  const person = await enterAsNewcomer(page)
  await page.clock.install()
  await fillContact(page)
  await ageSession(page, 100)
  await page.clock.runFor(29 * 60_000)
  await expect(page.locator('#session-dialog')).toBeVisible()
  await expect(page.locator('#session-dialog')).toContainText(ru('ui.session.kept'))
  await page.locator('[data-session-extend]').click()
  await expect(page.locator('#session-dialog')).toBeHidden()

  await ageSession(page, -1)
  await page.clock.runFor(31 * 60_000)
  await expect(page).toHaveURL(/\/ru\/sign-in\?next=/)
  await expect(page.locator('main [role=status]')).toContainText(ru('auth.ended.title'))
  await expect(page.locator('main [role=status]')).toContainText(ru('auth.ended.kept'))
  await checkScreen()
  await page.locator('main form button').click()
  await page.locator(`button[name=person][value="${person}"]`).click()
  await expect(page).toHaveURL(/\/ru\/account\/contact/)
  await expectContactKept(page)
  await checkScreen()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a form sent after the session’s end waits for its person, once, and is sent by her alone', async ({
    page,
  }) => {
    const person = await enterAsNewcomer(page)
    await fillContact(page)
    await ageSession(page, -1)
    await page.locator('main form button').click()
    await expect(page).toHaveURL(/\/ru\/sign-in\?next=/)
    const waiting = page.url()
    await expect(page.locator('main [role=status]')).toContainText(ru('auth.ended.kept'))

    // Somebody else at the same computer sees nothing of it.
    await page.locator('main form button').click()
    await page.locator('button[name=person][value="citizen-pension"]').click()
    await expect(page.locator('h1')).toHaveText(ru('account.contact.title'))
    await expect(page.locator('#email')).not.toHaveValue('not finished@')
    await expect(page.locator('main [role=status]')).toContainText(ru('forms.kept.lostTitle'))

    await page.context().clearCookies()
    await page.goto(waiting)
    await page.locator('main form button').click()
    await page.locator(`button[name=person][value="${person}"]`).click()
    await expectContactKept(page)
    await expect(page.locator('.error-summary'), 'it is shown, not sent').toHaveCount(0)
    const shown = page.url()
    await page.locator('#phone').fill('90 123 45 67')
    await page.locator('#email').fill('finished@example.uz')
    await page.locator('main form button').click()
    await expect(page.locator('[data-toast]')).toContainText(ru('account.contact.saved'))
    await page.goto(shown)
    await expect(page.locator('main [role=status]'), 'shown once').toContainText(ru('forms.kept.lostTitle'))
  })

  test('a form opened by one person is not sent for another', async ({ page }) => {
    await enterAsNewcomer(page)
    await fillContact(page)
    // The next person signs in at the same computer, in another tab.
    const tab = await page.context().newPage()
    await tab.goto('/ru/account')
    await tab.locator('main form[action$="/sign-out"] button').first().click()
    await signInAs(tab, 'citizen-pension', { locale: 'ru' })
    await page.locator('main form button').click()
    await expect(page.locator('h1')).toHaveText(ru('layout.errors.otherPerson.title'))
    await expect(page.locator('main')).not.toContainText('not finished@')
  })

  test('going back to a refused form asks for nothing to be sent again', async ({ page }) => {
    await enterAsNewcomer(page)
    await fillContact(page)
    await page.locator('main form button').click()
    await expect(page.locator('.error-summary')).toBeVisible()
    await page.goto('/ru/help')
    await page.goBack()
    await expect(page.locator('.error-summary')).toBeVisible()
    await expect(page.locator('#email')).toHaveValue('not finished@')
  })
})

test('no page loses a form that comes without a session', async () => {
  const visitor = new HttpClient()
  // What a page's script sends to an address that is no page, it keeps itself.
  const guarded = Object.entries(routeAccess).filter(
    ([, { write, readStatus }]) => write && write !== 'anyone' && readStatus !== 405,
  )
  expect(guarded.length).toBeGreaterThan(30)
  const lost: string[] = []
  for (const [index, [route]] of guarded.entries()) {
    // How many forms are kept for one network is counted.
    const network = { 'X-Forwarded-For': `10.4.0.${1 + Math.floor(index / 100)}` }
    const path = route.replace(':lang', 'ru').replace(/:\w+/g, '01940000-0000-7000-8000-000000000000')
    const answer = await visitor.post(path, { text: 'Yozilgan' }, network)
    const next = new URL(answer.headers.get('location') ?? '', portal).searchParams.get('next') ?? ''
    if (!next.startsWith(`${path}?kept=`)) lost.push(`${route}: ${answer.status} ${next}`)
  }
  expect(lost).toEqual([])
})

test('a decision on a case that has moved on is not lost: its form stays, with the way to the case', async ({
  page,
  signIn,
  checkScreen,
}) => {
  const [found] = await query<{ id: string; assignee_id: string }>(
    `select a.id, a.assignee_id from case_file a join person p on p.id = a.assignee_id
      where a.status = 'in_review' and p.family_name = 'Abdullayeva' and p.given_name = 'Nodira' order by a.id limit 1`,
  )
  expect(found, 'the demonstration data has one').toBeTruthy()
  await signIn('specialist-uchtepa-2', { role: 'inson_specialist', locale: 'ru' })
  const path = `/ru/staff/cases/${found?.id}`
  await page.goto(`${path}/refuse`)
  await page.locator('input[name=reasonCode]').first().check()
  await page.locator('textarea[name=text]').fill('Справка относится к другому человеку.')
  // The head gives it to somebody else meanwhile.
  // Past the guards, which know no assignment without its event.
  const assign = (person: string) =>
    query(`set session_replication_role = replica;
      update case_file set assignee_id = ${person}, version = version + 1 where id = '${found?.id}'`)
  await assign(`(select person_id from role_grant where role = 'inson_head' and revoked_at is null
    and person_id <> '${found?.assignee_id}' limit 1)`)
  await page.locator('main form button:not([aria-hidden])').first().click()
  await expect(page.locator('.error-summary')).toContainText(ru('forms.changed.title'))
  await expect(page.locator('textarea[name=text]')).toHaveValue('Справка относится к другому человеку.')
  await checkScreen()
  await page.getByRole('link', { name: ru('forms.changed.look') }).click()
  await expect(page).toHaveURL(`${portal}${path}`)
  await assign(`'${found?.assignee_id}'`)
})

test('what was typed into one form is not lost when another is sent', async ({ page, signIn }) => {
  const [order] = await query<{ id: string }>(
    `select s.id from seller_order s join seller on seller.id = s.seller_id
      where s.status = 'paid' and seller.slug = 'alisher-sopol' order by s.id limit 1`,
  )
  await signIn('artisan-ceramist', { role: 'artisan', locale: 'ru' })
  await page.goto(`/ru/seller/orders/${order?.id}`)
  await page.locator('#tracking').fill('RR1234')
  await page.locator('summary', { hasText: ru('seller.order.cancel.title') }).click()
  await page.getByRole('button', { name: ru('seller.order.cancel.submit') }).click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await expect(page.locator('#tracking')).toHaveValue('RR1234')
})

test('two tabs sign in at once, each to its own errand and language', async ({ page }) => {
  const other = await page.context().newPage()
  await page.goto('/ru/sign-in?next=/ru/account/contact')
  await other.goto('/en/sign-in?next=/en/account/sessions')
  await page.locator('main form button').click()
  await other.locator('main form button').click()
  await page.waitForURL(/oauth|authorization/i)
  await other.waitForURL(/oauth|authorization/i)
  await other.locator('button[name=person][value="citizen-pension"]').click()
  await expect(other).toHaveURL(`${portal}/en/account/sessions`)
  await page.locator('button[name=person][value="citizen-pension"]').click()
  await expect(page).toHaveURL(`${portal}/ru/account/contact`)
  await page.goto('/auth/oneid/callback?code=spent&state=spent')
  await expect(page, 'a spent state leads on').toHaveURL(/\/account$/)
})

test('an errand of everybody’s needs no choice of a role, and a desk opens in its own', async () => {
  const ends = ['/uz-Latn/checkout', '/ru/applications/new/device-voucher', '/en/staff?filter=mine']
  for (const next of ends) expect((await arrive({ person: 'several-roles' }, next)).to).toBe(next)
  expect((await arrive({ person: 'several-roles' })).to).toBe('/uz-Latn/account/roles?next=')
})

test('personal answers are kept nowhere; signing out clears the browser', async () => {
  const client = await signInOverHttp('citizen-pension')
  for (const path of ['/ru/account', '/ru/market', '/ru', '/ru/nowhere', '/api/session']) {
    expect((await client.get(path)).headers.get('cache-control'), path).toBe('no-store')
  }
  const visitor = new HttpClient()
  await visitor.post('/ru/cart', { intent: 'region', region: '1726' })
  expect((await visitor.get('/ru/cart')).headers.get('cache-control')).toBe('no-store')
  const out = await client.post('/ru/sign-out')
  expect(out.headers.get('clear-site-data')).toContain('"storage"')
  expect(client.cookieHeader).toBe('')
})
