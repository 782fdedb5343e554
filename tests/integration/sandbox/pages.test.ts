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

const pages = ['/', '/inbox', '/stripe/_control', '/gateway/_control', '/sms/_control', login]

// A missing text throws under test, so 200 means that the page is complete in that language.
it.each(locales.flatMap((locale) => pages.map((page) => [locale, page] as const)))(
  '%s: %s is complete and says that it is a stand-in',
  async (locale, page) => {
    const address = `${sandbox.url}${page}${page.includes('?') ? '&' : '?'}lang=${locale}`
    const response = await fetch(address, { headers: { accept: 'text/html' } })
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(text).toContain(`<html lang="${locale}">`)
    expect(text).toContain('class="banner"')
  },
)

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
