import { describe, expect, it, vi } from 'vitest'
import { guestCookie, noticeCookie, readCookie } from './cookies.server'

vi.mock('~/platform/env.server', () => ({
  env: () => ({ PUBLIC_ORIGIN: 'https://hamroh.example', APP_SECRET: 'a secret of the tests, long enough' }),
}))

const asked = (header: string) => new Request('https://hamroh.example/', { headers: { Cookie: header } })

describe('a signed cookie', () => {
  it('is read under its own name only', async () => {
    const [pair = ''] = (await noticeCookie().serialize({ key: 'x' })).split(';')
    const [name, value] = pair.split('=')
    expect(name).toBe('__Host-notice')
    expect(await readCookie(noticeCookie(), asked(pair))).toEqual({ key: 'x' })
    expect(await readCookie(guestCookie(), asked(`__Host-guest=${value}`))).toBe(null)
  })

  it.each(['', 'e30%3D', 'e30=.x', '%00', '__proto__'])('is nothing when it says %j', async (value) =>
    expect(await readCookie(guestCookie(), asked(`__Host-guest=${value}`))).toBe(null),
  )
})
