import net from 'node:net'
import { expect, portal, test } from './support/test'

// One test for each known weakness of Remix 2 and for each limit that stands in front of it.

const origin = new URL(portal).origin
const port = Number(new URL(portal).port)

/** A request as bytes, for what no client library would send. The first line of the answer. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', (error) => (answer ? resolve(answer.split('\r\n')[0] ?? '') : reject(error)))
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
    socket.setTimeout(10_000, () => socket.destroy())
  })
}

test.describe('writes from elsewhere', () => {
  for (const path of [
    '/uz-Latn/view',
    '/?index&_data=routes%2Fpublic%2Fhome',
    '/uz-Latn/view?_data=routes%2Faccount%2Fview-settings',
  ]) {
    test(`a foreign origin may not post to ${path}`, async ({ request }) => {
      const answer = await request.post(path, {
        headers: { Origin: 'https://evil.example' },
        form: { theme: 'dark' },
      })
      expect(answer.status()).toBe(403)
    })
    test(`a cross-site form may not post to ${path}`, async ({ request }) => {
      const answer = await request.post(path, {
        headers: { 'Sec-Fetch-Site': 'cross-site', Origin: origin },
        form: {},
      })
      expect(answer.status()).toBe(403)
    })
    test(`no origin at all may not post to ${path}`, async ({ request }) => {
      const answer = await request.post(path, { form: { theme: 'dark' } })
      expect(answer.status()).toBe(403)
    })
  }

  test('the own origin may', async ({ request }) => {
    const answer = await request.post('/uz-Latn/view', {
      headers: { Origin: origin },
      form: { theme: 'dark', text: '100', images: 'on', next: '/uz-Latn' },
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(303)
  })
})

test.describe('limits', () => {
  test('TRACE and other methods are 405', async ({ request }) => {
    expect(await raw('TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')).toContain('405')
    expect(
      (await request.fetch('/uz-Latn', { method: 'DELETE', headers: { Origin: origin } })).status(),
    ).toBe(405)
  })
  test('a form over 1 MB is refused before it is read', async ({ request }) => {
    const answer = await request.post('/uz-Latn/view', {
      headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
      data: `theme=${'x'.repeat(1_100_000)}`,
    })
    expect(answer.status()).toBe(413)
  })
  test('a body of 60 MB is refused by its declared length', async () => {
    const head = `POST /uz-Latn/view HTTP/1.1\r\nHost: localhost\r\nOrigin: ${origin}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 62914560\r\nConnection: close\r\n\r\n`
    expect(await raw(head)).toContain('413')
  })
  test('a body without a length is refused', async () => {
    const head = `POST /uz-Latn/view HTTP/1.1\r\nHost: localhost\r\nOrigin: ${origin}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n`
    expect(await raw(head)).toContain('411')
  })
  test('headers over 16 kB are refused', async () => {
    expect(await raw(`GET / HTTP/1.1\r\nHost: localhost\r\nX-Big: ${'x'.repeat(20_000)}\r\n\r\n`)).toContain(
      '431',
    )
  })
  test('malformed multipart is the sender’s fault', async ({ request }) => {
    const answer = await request.post('/uz-Latn/view', {
      headers: { Origin: origin, 'Content-Type': 'multipart/form-data; boundary=x' },
      data: '--y\r\nnothing that fits',
    })
    expect(answer.status()).toBe(400)
  })
  test('more than 50 fields are refused', async ({ request }) => {
    const form = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`f${i}`, 'x']))
    expect((await request.post('/uz-Latn/view', { headers: { Origin: origin }, form })).status()).toBe(400)
  })
})

test.describe('what Remix must not offer', () => {
  test('no manifest discovery, no turbo-stream', async ({ request }) => {
    expect((await request.get('/__manifest?p=/uz-Latn&version=x')).status()).toBe(404)
    expect((await request.get('/uz-Latn.data')).status()).toBe(404)
  })
  test('redirect targets stay on the site', async ({ request }) => {
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example/']) {
      const answer = await request.post('/uz-Latn/view', {
        headers: { Origin: origin },
        form: { theme: 'auto', next },
        maxRedirects: 0,
      })
      expect(answer.headers().location).toBe('/uz-Latn')
    }
  })
  test('nonsense is never a 500', async ({ request }) => {
    for (const path of [
      '/uz-Latn/%E0%A4%A',
      '/uz-Latn/services/%00',
      `/uz-Latn/market?q=${'я'.repeat(900)}`,
      '/uz-Latn/market?page=-1',
      '/uz-Latn/market?page=1e9',
      '/uz-Latn/applications/not-a-uuid',
      '/xx',
      '/uz-Latn/market?category[]=x',
    ]) {
      expect((await request.get(path)).status(), path).toBeLessThan(500)
    }
  })
})

test('pages carry their protection', async ({ request }) => {
  const answer = await request.get('/uz-Latn')
  const headers = answer.headers()
  const policy = headers['content-security-policy'] ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  expect(nonce).toBeTruthy()
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(await answer.text()).toContain(`nonce="${nonce}"`)
  expect((await (await request.get('/uz-Latn')).text()).includes(nonce ?? '-')).toBe(false)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-powered-by']).toBeUndefined()
  expect(headers['x-request-id']).toBeTruthy()
})

test('health is told apart: living and ready', async ({ request }) => {
  expect(await (await request.get('/health/live')).text()).toBe('live')
  expect(await (await request.get('/health/ready')).text()).toBe('ready')
})

test('a session ends on the server, not only in the browser', async ({ page, signIn, request }) => {
  await signIn('citizen-hearing')
  const cookies = await page.context().cookies(portal)
  const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const stolen = () => request.get('/uz-Latn/account', { headers: { Cookie: header }, maxRedirects: 0 })
  expect((await stolen()).status()).toBe(200)
  await page.goto('/uz-Latn/account')
  await page.locator('form[action$="/sign-out"] button').first().click()
  await expect(page).toHaveURL(/\/uz-Latn$/)
  expect((await stolen()).status()).toBe(302)
})
