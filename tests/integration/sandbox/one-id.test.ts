import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOneId } from '~/integrations/oneid/create-one-id'
import { sandboxKeys } from '~/sandbox/config'
import type { OneIdMode } from '~/sandbox/oneid/modes'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'

const redirectUri = 'http://localhost:3000/auth/oneid/callback'
const pinfl = '40101900020029'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ peopleFile: 'no-such-file', slowMs: 5_000 })
})
afterAll(() => sandbox.stop())

function createProvider(changes: { clientSecret?: string; timeoutMs?: number } = {}) {
  return createOneId({
    endpoint: `${sandbox.url}/sso/oauth/Authorization.do`,
    clientId: sandboxKeys.oneIdClientId,
    clientSecret: changes.clientSecret ?? sandboxKeys.oneIdClientSecret,
    timeoutMs: changes.timeoutMs ?? 2_000,
  })
}

/** Does what the browser does: opens the login page, sends its form, stops at the way back. */
async function logIn(fields: Record<string, string>, state = 'state-1'): Promise<URL> {
  const address = createProvider().authorizationUrl({ state, redirectUri, locale: 'uz-Latn' })
  const page = await fetch(address)
  expect(page.status).toBe(200)
  const form = new URLSearchParams(fields)
  for (const [, name, value] of (await page.text()).matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)) {
    form.set(
      name ?? '',
      (value ?? '').replace(/&#(\d+);/g, (_whole, code) => String.fromCharCode(Number(code))),
    )
  }
  const back = await fetch(`${sandbox.url}/sso/oauth/login`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
  })
  expect(back.status).toBe(302)
  return new URL(back.headers.get('location') ?? '')
}

async function getCode(mode: OneIdMode = 'none', person = 'citizen'): Promise<string> {
  return (await logIn({ person, mode })).searchParams.get('code') ?? ''
}

async function signIn(mode: OneIdMode, person?: string) {
  return createProvider().exchange(await getCode(mode, person), redirectUri)
}

describe('OneID', () => {
  it('brings a person back with her state and gives her profile', async () => {
    const back = await logIn({ person: 'citizen', mode: 'none' }, 'the state & more')
    expect(back.origin + back.pathname).toBe(redirectUri)
    expect(back.searchParams.get('state')).toBe('the state & more')
    const answer = await createProvider().exchange(back.searchParams.get('code') ?? '', redirectUri)
    expect(answer).toMatchObject({
      ok: true,
      value: {
        profile: {
          pinfl,
          passport: 'AA1234567',
          familyName: 'Karimova',
          givenName: 'Nilufar',
          patronymic: 'Rustam qizi',
          birthOn: '1990-01-01',
          phone: '998901234567',
          valid: true,
          kind: 'person',
          organisations: [],
          authMethod: 'LOGINPASSMETHOD',
        },
      },
    })
  })

  it('takes a code once, and only with the address it was asked for', async () => {
    const code = await getCode()
    const first = await createProvider().exchange(code, redirectUri)
    const second = await createProvider().exchange(code, redirectUri)
    expect([first.ok, second]).toEqual([true, { ok: false, error: 'auth.error.signInRefused' }])
    const foreign = await createProvider().exchange(await getCode(), `${redirectUri}/other`)
    expect(foreign).toEqual({ ok: false, error: 'auth.error.signInRefused' })
  })

  it.each<OneIdMode>(['codeUsed', 'codeExpired', 'wrongSecret', 'tokenExpired', 'refused'])(
    'refuses: %s',
    async (mode) => {
      expect(await signIn(mode)).toEqual({ ok: false, error: 'auth.error.signInRefused' })
    },
  )

  it('refuses a wrong secret', async () => {
    const answer = await createProvider({ clientSecret: 'guess' }).exchange(await getCode(), redirectUri)
    expect(answer).toEqual({ ok: false, error: 'auth.error.signInRefused' })
  })

  it('says unavailable when OneID is broken, slow or away', async () => {
    const unavailable = { ok: false, error: 'auth.error.signInUnavailable' }
    expect(await signIn('broken')).toEqual(unavailable)
    const hasty = createProvider({ timeoutMs: 200 })
    expect(await hasty.exchange(await getCode('slow'), redirectUri)).toEqual(unavailable)
    const nobody = createOneId({ endpoint: 'http://127.0.0.1:1/x', clientId: 'a', clientSecret: 'b' })
    expect(await nobody.exchange('code', redirectUri)).toEqual(unavailable)
  })

  it('reads "false", which is true for JavaScript, as not confirmed', async () => {
    const answer = await signIn('notConfirmed')
    expect(answer).toMatchObject({ ok: true, value: { profile: { valid: false } } })
    expect(answer.ok && answer.value.profile).not.toHaveProperty('passport')
  })

  it('reads year-day-month dates with the help of the PINFL', async () => {
    const answer = await signIn('swappedDates', 'specialist')
    expect(answer).toMatchObject({
      value: { profile: { birthOn: '1985-03-15', familyName: 'Toʻxtayev', patronymic: 'Anvar oʻgʻli' } },
    })
  })

  it('gives all firms of a legal person to choose from', async () => {
    const answer = await signIn('legal', 'maker')
    expect(answer).toMatchObject({
      value: {
        profile: {
          kind: 'legal',
          authMethod: 'PKCSMETHOD',
          organisations: [
            { stir: '301234567', name: 'Shifo protez MCHJ' },
            { stir: '302345678', name: 'Harakat ustaxonasi MCHJ' },
          ],
        },
      },
    })
  })

  it('ends the token at sign-out', async () => {
    const answer = await signIn('none')
    if (!answer.ok) throw new Error(answer.error)
    const provider = createProvider()
    await provider.signOut(answer.value.accessToken)
    const identify = await fetch(`${sandbox.url}/sso/oauth/Authorization.do`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'one_access_token_identify',
        client_id: sandboxKeys.oneIdClientId,
        client_secret: sandboxKeys.oneIdClientSecret,
        access_token: answer.value.accessToken,
      }),
    })
    expect(identify.status).toBe(401)
  })

  it('comes back without a code when the person cancels', async () => {
    const back = await logIn({ person: 'citizen', mode: 'cancelled' })
    expect(back.searchParams.get('error')).toBe('access_denied')
    expect(back.searchParams.has('code')).toBe(false)
  })

  it('lets another person in, and refuses an impossible PINFL', async () => {
    const back = await logIn({ pinfl: '62902040040047', familyName: 'Aliyeva', givenName: 'Zuhra' })
    const answer = await createProvider().exchange(back.searchParams.get('code') ?? '', redirectUri)
    expect(answer).toMatchObject({ value: { profile: { pinfl: '62902040040047', birthOn: '2004-02-29' } } })
    const wrong = await fetch(`${sandbox.url}/sso/oauth/login?lang=en`, {
      method: 'POST',
      body: new URLSearchParams({ pinfl: '12345678901234', redirect_uri: redirectUri }),
    })
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('role="alert"')
  })

  it('finds people by name and by role', async () => {
    const address = createProvider().authorizationUrl({ state: 's', redirectUri, locale: 'en' })
    const page = await (await fetch(`${address}&q=toxta`)).text()
    expect(page).toContain('value="specialist"')
    expect(page).not.toContain('value="citizen"')
    expect(page).toContain('<html lang="en">')
  })
})
