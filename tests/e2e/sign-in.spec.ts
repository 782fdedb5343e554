import type { Page } from '@playwright/test'
import { HttpClient, signInOverHttp } from './support/http'
import { expect, portal, test } from './support/test'
import { textOf } from './support/texts'

const origin = new URL(portal).origin

/** From our page to OneID, and back as a person, with one of its ways to misbehave. */
async function passOneId(page: Page, person: string, mode = 'none'): Promise<void> {
  await page.locator('main form button').click()
  if (mode !== 'none') {
    await page
      .locator('details', { has: page.locator('input[name=mode]') })
      .locator('summary')
      .click()
    await page.locator(`input[name=mode][value=${mode}]`).check()
  }
  await page.locator(`button[name=person][value="${person}"]`).click()
  await page.waitForURL((url) => url.origin === origin)
}

/** Whether the session of this cookie is alive. */
async function isAlive(cookie: string): Promise<boolean> {
  const headers = { Cookie: cookie }
  return (await fetch(`${portal}/uz-Latn/account`, { headers, redirect: 'manual' })).status === 200
}

test('a citizen signs in, sees her name and signs out', async ({ page, checkScreen }) => {
  await page.goto('/uz-Latn')
  await page.locator('.account-link', { hasText: textOf('uz-Latn', 'layout.nav.signIn') }).click()
  await checkScreen()
  await passOneId(page, 'citizen-pension')
  await expect(page).toHaveURL(`${portal}/uz-Latn/account`)
  await expect(page.locator('h1')).toContainText('Saodat')
  await page.locator('main form[action$="/sign-out"]:not(:has([name=everywhere])) button').click()
  await expect(page.locator('h1')).toHaveText(textOf('uz-Latn', 'auth.signOut.here.title'))
  await checkScreen()
  expect(await page.context().cookies(portal), 'nothing is left for who comes next').toEqual([])
  await page.goto('/uz-Latn/account')
  await expect(page).toHaveURL(/\/uz-Latn\/sign-in\?next=/)
})

const failures = [
  ['cancelled', 'stateLost', 'uz-Latn'],
  ['codeUsed', 'signInRefused', 'uz-Cyrl'],
  ['codeExpired', 'signInRefused', 'ru'],
  ['wrongSecret', 'signInRefused', 'en'],
  ['tokenExpired', 'signInRefused', 'uz-Latn'],
  ['refused', 'signInRefused', 'ru'],
  ['notConfirmed', 'notConfirmed', 'uz-Cyrl'],
  ['broken', 'signInUnavailable', 'ru'],
  ['slow', 'signInUnavailable', 'en'],
] as const

for (const [mode, problem, locale] of failures) {
  test(`OneID says “${mode}”: she reads why and tries again`, async ({ page, checkScreen }) => {
    await page.goto(`/${locale}/sign-in?next=/${locale}/account/contact`)
    await passOneId(page, 'citizen-pension', mode)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    const message = page.locator('main [role=alert]')
    await expect(message).toContainText(textOf(locale, 'auth.signIn.problemTitle'))
    await expect(message).toContainText(textOf(locale, `auth.error.${problem}`))
    if (mode === 'broken') await checkScreen()
    await passOneId(page, 'citizen-pension')
    await expect(page, 'where she was going is not lost').toHaveURL(`${portal}/${locale}/account/contact`)
  })
}

for (const mode of ['noPassport', 'legal', 'swappedDates']) {
  test(`OneID says “${mode}”: she is signed in all the same`, async ({ page }) => {
    await page.goto('/ru/sign-in')
    await passOneId(page, 'citizen-pension', mode)
    await expect(page).toHaveURL(`${portal}/ru/account`)
    await expect(page.locator('h1')).toContainText('Саодат')
  })
}

test('a code works once and only with the state it was asked with', async () => {
  const client = new HttpClient()
  const begin = async () => {
    const left = await client.post('/en/sign-in')
    return new URL(left.headers.get('location') ?? '')
  }
  const provider = await begin()
  const login = { ...Object.fromEntries(provider.searchParams), person: 'citizen-pension' }
  const chosen = await client.post(new URL('login', provider).href, login)
  const callback = new URL(chosen.headers.get('location') ?? '')
  const problemOf = async (url: URL) => {
    const answer = await client.get(url.href)
    return new URL(answer.headers.get('location') ?? '', portal).searchParams.get('problem')
  }

  const forged = new URL(callback)
  forged.searchParams.set('state', 'forged')
  expect(await problemOf(forged)).toBe('stateLost')
  expect(client.cookie('session')).toBeUndefined()
  const used = callback
  await client.get(used.href)
  expect(client.cookie('session'), 'a forged state does not spend hers').toBeTruthy()
  expect(await problemOf(used), 'it is spent').toBe('stateLost')

  const stranger = new HttpClient()
  const hers = new URL((await stranger.post('/en/sign-in')).headers.get('location') ?? '')
  used.searchParams.set('state', hers.searchParams.get('state') ?? '')
  const refused = await stranger.get(used.href)
  expect(refused.headers.get('location')).toContain('problem=signInRefused')
  expect(stranger.cookie('session')).toBeUndefined()
})

test('no answer is a page in her language, without a session', async ({ page }) => {
  await page.goto('/auth/oneid/callback?code=x&state=y')
  await expect(page.locator('main [role=alert]')).toContainText(textOf('uz-Latn', 'auth.error.stateLost'))
})

test('an old cookie is dead after signing in again and after choosing a role', async () => {
  const client = await signInOverHttp('several-roles')
  const first = client.cookieHeader
  expect(await isAlive(first)).toBe(true)
  const page = await (await client.get('/uz-Latn/account/roles')).text()
  const form = page.split('<form').find((each) => each.includes('name="role" value="auditor"')) ?? ''
  const [, grantId = ''] = /name="grantId" value="([^"]+)"/.exec(form) ?? []
  await client.post('/uz-Latn/account/roles', { grantId })
  const second = client.cookieHeader
  expect([await isAlive(first), await isAlive(second)]).toEqual([false, true])

  const login = new URL((await client.post('/uz-Latn/sign-in')).headers.get('location') ?? '')
  const back = await client.post(new URL('login', login).href, {
    ...Object.fromEntries(login.searchParams),
    person: 'several-roles',
  })
  await client.get(back.headers.get('location') ?? '')
  expect([await isAlive(second), await isAlive(client.cookieHeader)]).toEqual([false, true])
})

test('signing out everywhere ends every session of hers and nobody else’s', async ({ page, signIn }) => {
  const elsewhere = (await signInOverHttp('mahalla-uchtepa')).cookieHeader
  const stranger = (await signInOverHttp('citizen-pension')).cookieHeader
  await signIn('mahalla-uchtepa')
  expect(await isAlive(elsewhere)).toBe(true)
  await page.goto('/uz-Latn/account')
  await page.locator('main form[action$="/sign-out"]:has([name=everywhere]) button').click()
  await expect(page.locator('h1')).toHaveText(textOf('uz-Latn', 'auth.signOut.everywhere.title'))
  expect([await isAlive(elsewhere), await isAlive(stranger)]).toEqual([false, true])
})

test('Kamola chooses which of her roles she acts in', async ({ page, checkScreen }) => {
  await page.goto('/en/sign-in')
  await passOneId(page, 'several-roles')
  await expect(page).toHaveURL(/\/en\/account\/roles/)
  await checkScreen()
  const role = (code: string) => page.locator('.card', { hasText: textOf('en', `account.role.${code}`) })
  for (const code of ['citizen', 'inson_specialist', 'mahalla_member', 'auditor']) {
    await expect(role(code)).toHaveCount(1)
  }
  await role('mahalla_member').getByRole('button').click()
  await expect(page).toHaveURL(/\/en\/mahalla$/)
  expect((await page.goto('/en/admin/audit'))?.status()).toBe(403)
  await checkScreen()
  await page.locator('main a[href*="/account/roles"]').click()
  await expect(role('mahalla_member')).toContainText(textOf('en', 'account.roles.current'))
  await role('auditor').getByRole('button').click()
  await expect(page).toHaveURL(/\/en\/admin\/audit$/)
  expect((await page.goto('/en/mahalla'))?.status()).toBe(403)
})

for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
  test(`a foreign “next” is ignored: ${next}`, async ({ page }) => {
    await page.goto(`/uz-Latn/sign-in?next=${encodeURIComponent(next)}`)
    await passOneId(page, 'citizen-pension')
    await expect(page).toHaveURL(`${portal}/uz-Latn/account`)
  })
}

test('with the keyboard alone', async ({ page }) => {
  const tabTo = async (selector: string) => {
    const wanted = page.locator(selector)
    await expect(wanted).toBeVisible()
    for (let press = 0; press < 80; press++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${selector} is not reached with Tab`)
  }
  await page.goto('/uz-Latn/sign-in')
  await page.keyboard.press('Tab')
  await expect(page.locator('.skip-link')).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo('main form button')
  await page.keyboard.press('Enter')
  await tabTo('button[name=person][value="citizen-pension"]')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${portal}/uz-Latn/account`)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('she signs in, chooses a role and signs out', async ({ page }) => {
    await page.goto('/ru/sign-in')
    await passOneId(page, 'several-roles')
    await page
      .locator('.card', { hasText: textOf('ru', 'account.role.auditor') })
      .getByRole('button')
      .click()
    await expect(page).toHaveURL(/\/ru\/admin\/audit$/)
    await page.goto('/ru/account')
    await page.locator('main form[action$="/sign-out"]:not(:has([name=everywhere])) button').click()
    await expect(page).toHaveURL(/\/ru\/sign-out$/)
    await page.goto('/ru/account')
    await expect(page).toHaveURL(/\/ru\/sign-in\?next=/)
  })
})
