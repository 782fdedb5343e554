import { expect, portal, test } from './support/test'

// One test for each known weakness of Remix 2; what stands in front of it is front-door.spec.ts's.

const origin = new URL(portal).origin

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

test.describe('what Remix must not offer', () => {
  test('no manifest discovery, no turbo-stream', async ({ request }) => {
    expect((await request.get('/__manifest?p=/uz-Latn&version=x')).status()).toBe(404)
    expect((await request.get('/uz-Latn.data')).status()).toBe(404)
    expect((await request.get('/uz-Latn/market?_data=routes%2Fshop%2Fmarket')).status()).toBe(400)
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
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  // Nothing in a page is a script of its own, so a kept page holds no secret of its response.
  // What search engines read about it is data, and runs nowhere.
  const tags = (await answer.text()).match(/<script[^>]*>/g) ?? []
  for (const tag of tags.filter((each) => each !== '<script type="application/ld+json">'))
    expect(tag).toContain(' src="/assets/')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-powered-by']).toBeUndefined()
  expect(headers['x-request-id']).toBeTruthy()
})

test('what a page loads carries what it needs, and may do nothing by itself', async ({ request }) => {
  const page = await (await request.get('/uz-Latn/market')).text()
  const files = [...page.matchAll(/(?:src|href)="(\/(?:assets|media)\/[^"]+)"/g)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(3)
  for (const file of files.slice(0, 6)) {
    const headers = (await request.get(file)).headers()
    expect(headers['content-security-policy'], file).toBe("default-src 'none'; sandbox")
    expect(headers['x-content-type-options'], file).toBe('nosniff')
    expect(headers['cross-origin-resource-policy'], file).toBe('same-origin')
    expect(headers['permissions-policy'], file).toBeUndefined()
  }
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
  await page.locator('main form[action$="/sign-out"] button').first().click()
  await expect(page).toHaveURL(/\/uz-Latn\/sign-out$/)
  expect((await stolen()).status()).toBe(302)
})
