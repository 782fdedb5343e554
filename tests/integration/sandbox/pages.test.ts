import { afterAll, beforeAll, expect, it } from 'vitest'
import { locales } from '~/i18n/locales'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ peopleFile: 'no-such-file' })
})
afterAll(() => sandbox.stop())

const login =
  '/sso/oauth/Authorization.do?response_type=one_code&client_id=hamroh&redirect_uri=http://localhost/&state=s'

// A missing text throws under test, so 200 means that the page is complete in that language. The list names every stand-in.
it.each(locales)('%s: every page is complete and says that it is a stand-in', async (locale) => {
  const index = await read('/', locale)
  const pages = [...index.matchAll(/<li class="card"><a href="([^"?]+)/g)].map(([, path = '']) => path)
  expect(pages.length).toBeGreaterThan(4)
  for (const page of [...pages, login]) await read(page, locale)
})

async function read(page: string, locale: string): Promise<string> {
  const address = `${sandbox.url}${page}${page.includes('?') ? '&' : '?'}lang=${locale}`
  const response = await fetch(address, { headers: { accept: 'text/html' } })
  const text = await response.text()
  expect([page, response.status]).toEqual([page, 200])
  expect(text).toContain(`<html lang="${locale}">`)
  expect(text).toContain('class="banner"')
  return text
}

it('escapes what comes from outside', async () => {
  const text = await (await fetch(`${sandbox.url}/inbox?to=${encodeURIComponent('"><script>')}`)).text()
  expect(text).not.toContain('"><script>')
})

it('answers in the language of the browser', async () => {
  const response = await fetch(sandbox.url, {
    headers: { 'accept-language': 'ru-RU,ru;q=0.9', accept: 'text/html' },
  })
  expect(await response.text()).toContain('<html lang="ru">')
})

it('shows the calls that came in, and none of what they said', async () => {
  const control = `${sandbox.url}/gateway/_control`
  await fetch(`${sandbox.url}/gateway/v1/sources/a/query?pinfl=secret`, { method: 'POST', body: 'secret' })
  const read = async (accept: string) => (await fetch(control, { headers: { accept } })).text()
  await expect
    .poll(() => read('application/json'))
    .toContain('"path":"/gateway/v1/sources/a/query","status":401')
  const page = await read('text/html')
  expect(page).toContain('<code>POST /gateway/v1/sources/a/query</code>')
  expect(page).not.toContain('secret')
  expect(
    await (await fetch(`${sandbox.url}/sms/_control`, { headers: { accept: 'text/html' } })).text(),
  ).not.toContain('/gateway/v1')
})

it('takes settings by JSON one by one, from the form all that is ticked, and begins anew when asked', async () => {
  const control = `${sandbox.url}/stripe/_control`
  const json = async (body: object) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(control, { method: 'POST', headers, body: JSON.stringify(body) })
    return ((await answer.json()) as { settings: Record<string, unknown> }).settings
  }
  expect(await json({ drop: true, delayMs: 5 })).toMatchObject({ drop: true, delayMs: 5, duplicate: false })
  expect(await json({ duplicate: true })).toMatchObject({ drop: true, delayMs: 5, duplicate: true })
  await fetch(control, { method: 'POST', body: new URLSearchParams({ delayMs: '7' }), redirect: 'manual' })
  expect(await json({})).toMatchObject({ drop: false, delayMs: 7, duplicate: false })
  expect(await json({ reset: true })).toMatchObject({ drop: false, delayMs: 0, failure: 'none' })
  const wrong = await fetch(control, { method: 'POST', body: new URLSearchParams({ failure: 'nothing' }) })
  expect(wrong.status).toBe(400)
})
