import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepNotice, readNotice } from './notices.server'
import { noticeCookie } from './session/cookies.server'

vi.mock('~/platform/env.server', () => ({
  env: () => ({
    PUBLIC_ORIGIN: 'https://hamroh.example',
    APP_SECRET: 'a secret of the tests, long enough',
    ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  }),
}))

const asked = (header: string) =>
  new Request('https://hamroh.example/', { headers: { Cookie: header.split(';')[0] ?? '' } })
const notice = { key: 'programs.made', tone: 'success', values: { secret: 'hmr_very-secret' } } as const

describe('a message for the next page', () => {
  afterEach(() => vi.useRealTimers())

  it('is read by the portal alone: a new key may stand in it', async () => {
    const header = await keepNotice(notice)
    expect(await readNotice(asked(header))).toEqual(notice)
    const written = decodeURIComponent(header.split(';')[0] ?? '')
    const value = Buffer.from(written.split('=')[1]?.split('.')[0] ?? '', 'base64').toString()
    expect(written + value).not.toContain('very-secret')
    expect(written + value).not.toContain('programs.made')
  })

  it('is none after a minute, for whoever kept the cookie', async () => {
    const header = await keepNotice(notice)
    vi.useFakeTimers({ now: Date.now() + 61_000 })
    expect(await readNotice(asked(header))).toBe(null)
  })

  it('is none in the plain form of before', async () => {
    expect(await readNotice(asked(await noticeCookie().serialize(notice)))).toBe(null)
  })
})
