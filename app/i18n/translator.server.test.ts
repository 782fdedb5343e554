import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keyFrom } from '~/lib/text-key'

const texts = {
  title: 'Vaucher',
  hold: { until: '{{ name }} uchun {{sana}} gacha <{{name}}>' },
  nested: '$t(vouchers.title) bor',
  until: 'До {{day}}. Потом — {{day}}, и всё.',
  gone_one: '{{count}}: {{who}}.',
  gone_few: '{{count}}: {{who}}.',
  gone_many: '{{count}}: {{who}}.',
  gone_other: '{{count}}: {{who}}.',
  left_one: '{{count}} день',
  left_few: '{{count}} дня',
  left_many: '{{count}} дней',
  left_other: '{{count}} дня',
}

let folder: string

function write(value: object, at: number): void {
  const file = path.join(folder, 'locales/ru/vouchers.json')
  writeFileSync(file, JSON.stringify(value))
  utimesSync(file, at, at)
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hamroh-locales-'))
  mkdirSync(path.join(folder, 'locales/ru'), { recursive: true })
  write(texts, 1000)
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  vi.resetModules()
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

describe('translator', () => {
  it('answers as i18next does', async () => {
    const { getI18n, getT } = await import('./translator.server')
    const t = getT('ru')
    expect(getI18n('ru')).toBe(getI18n('ru'))
    expect(t).toBe(getT('ru'))
    expect(t(keyFrom('vouchers.title'))).toBe('Vaucher')
    expect(t(keyFrom('vouchers.hold.until'), { name: '<Ali>', sana: 5 })).toBe('<Ali> uchun 5 gacha <<Ali>>')
    expect(t(keyFrom('vouchers.nested'))).toBe('Vaucher bor')
    expect([1, 2, 5, 21].map((count) => t(keyFrom('vouchers.left'), { count }))).toEqual([
      '1 день',
      '2 дня',
      '5 дней',
      '21 день',
    ])
    for (const [key, options] of [
      ['vouchers.title', {}],
      ['vouchers.hold.until', { name: 'a', sana: 'b' }],
      ['vouchers.hold.until', { name: 'a' }],
    ] as const) {
      expect(t(keyFrom(key), options)).toBe(getI18n('ru').t(key, options))
    }
  })

  it('writes one full stop where a value ends with one', async () => {
    const { getT } = await import('./translator.server')
    expect(getT('ru')(keyFrom('vouchers.until'), { day: '5 марта 2026 г.' })).toBe(
      'До 5 марта 2026 г. Потом — 5 марта 2026 г., и всё.',
    )
    expect(getT('ru')(keyFrom('vouchers.gone'), { count: 1, who: 'Karimova N. A.' })).toBe(
      '1: Karimova N. A.',
    )
  })

  it('throws on a missing key under test, otherwise says it once and shows the key', async () => {
    const { getT } = await import('./translator.server')
    const t = getT('ru')
    expect(() => t(keyFrom('vouchers.none'))).toThrow('vouchers.none')
    expect(() => t(keyFrom('vouchers.hold'))).toThrow('vouchers.hold')
    vi.stubEnv('NODE_ENV', 'production')
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect([t(keyFrom('vouchers.none')), t(keyFrom('vouchers.none'))]).toEqual([
      'vouchers.none',
      'vouchers.none',
    ])
    expect(t(keyFrom('vouchers.hold'))).toBe('vouchers.hold')
    expect(said).toHaveBeenCalledTimes(2)
  })

  it('reads changed files again in development only', async () => {
    const { getT } = await import('./translator.server')
    expect(getT('ru')(keyFrom('vouchers.title'))).toBe('Vaucher')
    write({ title: 'Ваучер' }, 2000)
    expect(getT('ru')(keyFrom('vouchers.title'))).toBe('Vaucher')
    vi.stubEnv('NODE_ENV', 'development')
    expect(getT('ru')(keyFrom('vouchers.title'))).toBe('Ваучер')
  })
})
