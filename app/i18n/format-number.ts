import type { Locale } from './locales'

export interface NumberFormat {
  /** Amount in tiyin (1 soʻm = 100 tiyin), `1 234 567 soʻm`; tiyin only when there are some: `12,50 soʻm`. */
  money: (tiyin: bigint | string) => string
  /** Up to two digits after the mark, none when they are zero. */
  number: (value: number | bigint) => string
  /** A ratio: 0.25 is `25%`. Up to one digit after the mark. */
  percent: (ratio: number) => string
  /** In units of 1,024: `640 KB`, `1,4 MB`. */
  fileSize: (bytes: number) => string
}

interface NumberStyle {
  group: string
  decimal: string
  money: (amount: string) => string
  percentSign: string
  sizeUnits: readonly [string, string, string, string]
}

const nbsp = '\u00A0'
const minus = '\u2212'
const latinUnits = ['B', 'KB', 'MB', 'GB'] as const
const cyrillicUnits = ['Б', 'КБ', 'МБ', 'ГБ'] as const

const styles: Record<Locale, NumberStyle> = {
  'uz-Latn': {
    group: nbsp,
    decimal: ',',
    money: (amount) => `${amount}${nbsp}soʻm`,
    percentSign: '%',
    sizeUnits: latinUnits,
  },
  'uz-Cyrl': {
    group: nbsp,
    decimal: ',',
    money: (amount) => `${amount}${nbsp}сўм`,
    percentSign: '%',
    sizeUnits: cyrillicUnits,
  },
  ru: {
    group: nbsp,
    decimal: ',',
    money: (amount) => `${amount}${nbsp}сум`,
    percentSign: `${nbsp}%`,
    sizeUnits: cyrillicUnits,
  },
  en: {
    group: ',',
    decimal: '.',
    money: (amount) => `UZS${nbsp}${amount}`,
    percentSign: '%',
    sizeUnits: latinUnits,
  },
}

export function createNumberFormat(locale: Locale): NumberFormat {
  const style = styles[locale]
  return {
    money: (tiyin) => formatMoney(style, BigInt(tiyin)),
    number: (value) => formatNumber(style, value, 2),
    percent: (ratio) => formatNumber(style, ratio * 100, 1) + style.percentSign,
    fileSize: (bytes) => formatFileSize(style, bytes),
  }
}

function formatMoney(style: NumberStyle, tiyin: bigint): string {
  const absolute = tiyin < 0n ? -tiyin : tiyin
  const rest = absolute % 100n
  const whole = groupDigits(String(absolute / 100n), style.group)
  const amount = rest === 0n ? whole : whole + style.decimal + String(rest).padStart(2, '0')
  return (tiyin < 0n ? minus : '') + style.money(amount)
}

function formatNumber(style: NumberStyle, value: number | bigint, digits: number): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`Not a number: ${value}`)
  const [whole = '0', rest = ''] = (typeof value === 'bigint' ? String(value) : roundTo(value, digits)).split(
    '.',
  )
  const fraction = rest.replace(/0+$/, '')
  const isNegative = whole.startsWith('-') && (fraction !== '' || /[1-9]/.test(whole))
  const grouped = groupDigits(whole.replace('-', ''), style.group)
  return (isNegative ? minus : '') + grouped + (fraction && style.decimal + fraction)
}

/** Half up as it is written: 1.005 is 1.01, though no binary number is that. */
function roundTo(value: number, digits: number): string {
  const shifted = Number(`${value}e${digits}`)
  if (!Number.isFinite(shifted) || Math.abs(value) >= 1e15) return value.toFixed(digits)
  const rounded = Math.sign(shifted) * Math.round(Math.abs(shifted))
  return Number(`${rounded}e-${digits}`).toFixed(digits)
}

function formatFileSize(style: NumberStyle, bytes: number): string {
  // Rounded before the unit is chosen: a little under a megabyte is 1 MB and not 1 024 KB.
  const power = [0, 1, 2].find((power) => Math.round(bytes / 1024 ** power) < 1024) ?? 3
  // Tenths matter only while the number is small: 1.4 MB, but 640 KB.
  const size = bytes / 1024 ** power
  return formatNumber(style, size, size < 10 ? 1 : 0) + nbsp + style.sizeUnits[power]
}

function groupDigits(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator)
}
