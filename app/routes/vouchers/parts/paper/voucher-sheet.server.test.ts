import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { isPrintable, printable } from '~/http/sheet/printable'
import { locales } from '~/i18n/locales'
import { voucherPdf } from './voucher-pdf.server'
import { help, smallPrint } from './voucher-sheet.server'

const require = createRequire(import.meta.url)
const printedAt = new Date('2026-11-26T06:00:00Z')

describe('printable', () => {
  it.each([
    ['Oʻktamova Gulʼnora, Ўктамова Гулнора', 'Oʻktamova Gulʼnora, Ўктамова Гулнора'],
    ['山田 Anna', '�� Anna'],
    ['أحمد', '����'],
    ['Ali 👨‍👩‍👧 🙂', 'Ali � �'],
    ['№ 7 – 3 × 4 = 12', '№ 7 – 3 × 4 = 12'],
  ])('%s', (text, shown) => {
    expect(printable(text)).toBe(shown)
    expect(isPrintable(text)).toBe(text === shown)
  })

  it('lets through only what the font of the sheet draws', () => {
    const font = require('fontkit').openSync(
      require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    )
    const signs = Array.from({ length: 0x52f }, (_, at) => String.fromCodePoint(at)).join('')
    const missing = [...printable(`${signs}–—“”«»‘’„…№€×`)].filter(
      (sign) => sign >= ' ' && !font.hasGlyphForCodePoint(sign.codePointAt(0)),
    )
    expect(missing).toEqual([])
  })
})

describe('the foot of a voucher sheet', () => {
  it.each(locales)('names 1140 and the centre in %s', (locale) => {
    const askAt = { address: 'A, B, 1', phone: '998712345678', opensAt: '09:00', closesAt: '18:00' }
    expect(help(locale, null).join()).toContain('1140')
    expect(help(locale, askAt).join(' ')).toMatch(/1140.*A, B, 1.*\+998\s71\s234\s56\s78.*09:00.*18:00/)
  })

  it('gives the name of the register where the sheet shows another, or cannot show it', () => {
    const beneficiary = { family: 'Karimova', given: 'Nodira', patronymic: null }
    expect(smallPrint('uz-Latn', { beneficiary, printedAt })).toHaveLength(1)
    expect(smallPrint('ru', { beneficiary, printedAt })[0]).toContain('Karimova Nodira')
    expect(smallPrint('en', { beneficiary, printedAt })).toHaveLength(1)
    expect(smallPrint('ru', { beneficiary: { ...beneficiary, given: '山' }, printedAt })).toHaveLength(3)
  })
})

describe('the sheet', () => {
  const sheetFor = async (given: string, isLarge = false) => {
    const sheet = {
      ...{ number: 'HV-7Q4K-92M2', device: 'Hassa', ceilingTiyin: 5_000_000n, validUntil: '2027-01-31' },
      ...{ beneficiary: { family: 'Karimova', given, patronymic: null }, printedAt, askAt: null },
      ...{ status: 'issued' as const, isLarge },
    }
    return (await voucherPdf('uz-Latn', sheet)).toString('latin1')
  }

  it('says a name to screen readers and for copying that it cannot draw', async () => {
    const told = async (given: string) => (await sheetFor(given)).match(/\/ActualText/g)?.length ?? 0
    // The number of the voucher, which stands twice, is drawn so that no line breaks in it.
    expect(await told('Nodira')).toBe(2)
    expect(await told('山田')).toBe(3)
  })

  it('is tagged in large print too, and has its code once', async () => {
    const large = await sheetFor('Nodira', true)
    expect(large).toMatch(/\/MarkInfo|\/Marked true/)
    expect(large.match(/\/S \/Figure/g)).toHaveLength(1)
  })
})
