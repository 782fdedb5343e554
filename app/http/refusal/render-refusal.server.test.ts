import { describe, expect, it, vi } from 'vitest'
import { getT } from '~/i18n/translator.server'
import { renderRefusal } from './render-refusal.server'

vi.mock('~/platform/env.server', () => ({
  env: () => ({ PUBLIC_ORIGIN: 'http://portal', APP_ENV: 'production', APP_SECRET: 'x' }),
}))

const say = (path: string, kind: 'crowded' | 'crowdedForm' = 'crowded') =>
  renderRefusal(new Request(`http://localhost:3000${path}`), { kind, retryAfterSeconds: 7 }, 'a number')

describe('renderRefusal to a crowd', () => {
  it.each(['uz-Latn', 'uz-Cyrl', 'ru', 'en'] as const)('says in %s that too many ask', async (locale) => {
    const page = await say(`/${locale}/market?q=<b>`)
    expect(page).toContain(`<h1 class="heading-xl">${getT(locale)('layout.errors.crowded.title')}</h1>`)
    // To try again is to ask for the same address, which the page itself does not know.
    expect(page).toContain('href=""')
    expect(await say(`/${locale}/services`)).toBe(page)
    expect(page).not.toContain('a number')
  })

  it('tells who sent a form how to send it again', async () => {
    expect(await say('/en/cart', 'crowdedForm')).toContain(getT('en')('layout.errors.crowdedForm.text'))
  })
})
