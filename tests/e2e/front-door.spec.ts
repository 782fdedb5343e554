import { type RawAnswer, raw, rawRequest } from './support/crawl/raw'
import { expect, portal, test } from './support/test'
import { textOf } from './support/texts'

const { origin, host } = new URL(portal)

/** A page of the portal that says no in a language, kept by nobody, with a way on. */
function expectPage(answer: RawAnswer, locale: string, kind: string) {
  expect(answer.lang).toBe(locale)
  expect(answer.body).toContain(textOf(locale, `layout.errors.${kind}.title`))
  expect(answer.body).toContain(`href="/${locale}"`)
  expect(answer.head.toLowerCase()).toContain('cache-control: no-store')
}

test('an address that is not as a browser writes it is refused in its language', async () => {
  for (const target of [
    '/ru/../en',
    '/ru/%2e%2e/en',
    '/ru/%5Cx',
    '/ru//x',
    '/ru/%E0%A4%A',
    `/ru/${'a'.repeat(9_000)}`,
  ]) {
    const answer = await rawRequest(`GET ${target}`)
    expect(answer.status, target).toBe(400)
    expectPage(answer, 'ru', 'badAddress')
  }
  for (const target of [`${origin}/en`, '//evil.example/en', '/\\evil.example', '*']) {
    expect((await rawRequest(`GET ${target}`)).status, target).toBe(400)
  }
  expect((await rawRequest('POST /api/payments/../session/extend', { 'Content-Length': '0' })).status).toBe(
    400,
  )
})

test('only the portal’s own host is answered, and nothing is built from another', async () => {
  const hosts = [
    'evil.example',
    `${host}/uz-Latn/market?q=x&z=`,
    'localhost:99999',
    'a b',
    '[::1',
    `${host}, evil.example`,
  ]
  for (const foreign of hosts) {
    const answer = await rawRequest('GET /en/market', { Host: foreign })
    expect(answer.status, foreign).toBe(421)
    expect(answer.body).toContain(`href="${origin}/en"`)
    expect(answer.body).not.toContain('evil.example')
  }
  expect((await raw('GET /en HTTP/1.1\r\nConnection: close\r\n\r\n')).status).toBe(421)
  const forwarded = {
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'ht tp',
    'X-Forwarded-Port': '1',
  }
  const page = await rawRequest('GET /en/about', forwarded)
  expect(page.status).toBe(200)
  expect(page.body).not.toContain('evil.example')
  expect(page.body).toContain(`<link rel="canonical" href="${origin}/en/about"`)
})

test('a control character is refused wherever it comes', async () => {
  const form = { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '9' }
  const part = '--x\r\nContent-Disposition: form-data; name="a"; filename="a\0.jpg"\r\n\r\n1\r\n--x--\r\n'
  const upload = {
    ...form,
    'Content-Type': 'multipart/form-data; boundary=x',
    'Content-Length': `${part.length}`,
  }
  for (const answer of [
    await rawRequest('GET /uz-Cyrl/makers/%00'),
    await rawRequest('GET /uz-Cyrl/market?q=%00'),
    await rawRequest('GET /uz-Cyrl', { Cookie: 'other=%00' }),
    await rawRequest('POST /uz-Cyrl/view', form, 'theme=%00'),
    await rawRequest('POST /uz-Cyrl/view', upload, part),
  ]) {
    expect(answer.status).toBe(400)
    expectPage(answer, 'uz-Cyrl', 'badText')
  }
  expect((await rawRequest('GET /uz-Cyrl', { Cookie: 'other=%00' })).head).toContain(
    'Set-Cookie: other=; Path=/; Max-Age=0',
  )
  expectPage(await rawRequest('GET /ru/\0'), 'ru', 'badRequest')
})

test('methods are the three that pages know', async () => {
  for (const method of ['TRACE', 'PUT', 'DELETE', 'FOO']) {
    const answer = await rawRequest(`${method} /ru`, { 'Content-Length': '0' })
    expect(answer.status, method).toBe(405)
    expect(answer.head).toContain('Allow: GET, HEAD, POST')
    expectPage(answer, 'ru', 'wrongMethod')
  }
  expect((await rawRequest('CONNECT evil.example:443')).status).toBe(405)
  // What a client expects besides changes nothing, and an answer to HEAD has no body.
  expectPage(await rawRequest('GET /ru/nothing', { Expect: 'the-unexpected' }), 'ru', 'notFound')
  expect((await rawRequest('HEAD \\ru')).body).toBe('')
})

test('bodies are limited by what is declared', async ({ request }) => {
  const form = { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' }
  const upload = { Origin: origin, 'Content-Type': 'multipart/form-data; boundary=x' }
  const big = await rawRequest('POST /ru/view', { ...upload, 'Content-Length': '2000000' })
  expect(big.status).toBe(413)
  expectPage(big, 'ru', 'tooLarge')
  const words = await rawRequest('POST /ru/view', { ...form, 'Content-Length': '1100000' })
  expect(words.status).toBe(413)
  expectPage(words, 'ru', 'tooLong')
  // Where files are taken much may be sent, but not by a stranger.
  const documents = '/ru/applications/00000000-0000-7000-8000-000000000000/documents'
  const stranger = await rawRequest(`POST ${documents}`, { ...upload, 'Content-Length': '2000000' })
  expect(stranger.head).toContain(`Location: /ru/sign-in?next=${encodeURIComponent(documents)}`)
  expect((await rawRequest(`POST ${documents}`, { ...upload, 'Content-Length': '30000000' })).status).toBe(
    413,
  )
  expect(
    (await rawRequest('POST /ru/view', { ...form, 'Transfer-Encoding': 'chunked' }, '0\r\n\r\n')).status,
  ).toBe(411)
  const type = await rawRequest(
    'POST /ru/view',
    { Origin: origin, 'Content-Type': 'text/plain', 'Content-Length': '1' },
    'x',
  )
  expect(type.status).toBe(415)
  expectPage(type, 'ru', 'wrongType')
  expect((await rawRequest('GET /ru', { 'X-Big': 'x'.repeat(20_000) })).status).toBe(431)
  const many = await request.post('/ru/view', { headers: form, data: 'a&'.repeat(500_000) })
  expect(many.status()).toBe(400)
})

test('a language is found again, with path and query', async ({ request }) => {
  const lead = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await request.get(path, { maxRedirects: 0, headers })
    return `${answer.status()} ${answer.headers().location}`
  }
  expect(await lead('/EN/market?q=a')).toBe('301 /en/market?q=a')
  expect(await lead('/uz-latn/market')).toBe('301 /uz-Latn/market')
  expect(await lead('/uz/market', { 'Accept-Language': 'ru' })).toBe('302 /uz-Latn/market')
  expect(await lead('/uz/market', { 'Accept-Language': 'uz-Cyrl' })).toBe('302 /uz-Cyrl/market')
  expect(await lead('/market?q=a', { 'Accept-Language': 'ru' })).toBe('302 /ru/market?q=a')
  expect((await request.post('/EN/view', { headers: { Origin: origin }, form: {} })).status()).toBe(404)
})

test('programs get a line of JSON', async ({ request }) => {
  for (const [path, status, error] of [
    ['/api/nothing', 404, 'notFound'],
    ['/api/payments/%00', 400, 'badText'],
    ['/api/payments/stripe', 405, 'wrongMethod'],
  ] as const) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(status)
    expect(await answer.json()).toMatchObject({ error, status })
  }
})

test('a refusal is a page for everybody', async ({ page, checkScreen }) => {
  for (const locale of ['uz-Latn', 'uz-Cyrl', 'ru', 'en']) {
    for (const path of ['/nothing', '/makers/%00', '//']) {
      await page.goto(`/${locale}${path}`)
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await checkScreen()
    }
  }
  await page.goto('/ru/nothing')
  await page.getByRole('searchbox').fill('коляска')
  await page.getByRole('search').getByRole('button').click()
  await expect(page).toHaveURL(/\/ru\/search\?q=/)
})
