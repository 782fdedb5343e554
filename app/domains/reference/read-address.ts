import { forEveryReader } from '~/i18n/locales'
import type { ByLocale } from './schema'

export const addressColumns = {
  addressUzLatn: true,
  addressUzCyrl: true,
  addressRu: true,
  addressEn: true,
} as const

export type AddressColumns = Record<keyof typeof addressColumns, string>

/** Street and house in four columns, for readers of every language. */
export function readAddress(row: AddressColumns): ByLocale {
  return forEveryReader({
    'uz-Latn': row.addressUzLatn,
    'uz-Cyrl': row.addressUzCyrl,
    ru: row.addressRu,
    en: row.addressEn,
  })
}
