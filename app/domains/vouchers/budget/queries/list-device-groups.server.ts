import type { ByLocale } from '~/domains/reference/schema'
import { forEveryReader } from '~/i18n/locales'
import { database } from '~/platform/db.server'

/** The groups of devices that budgets stand for, in their order. */
export async function listDeviceGroups(): Promise<{ code: string; names: ByLocale }[]> {
  const rows = await database().deviceGroup.findMany({ orderBy: { position: 'asc' } })
  return rows.map(({ code, nameUzLatn, nameUzCyrl, nameRu, nameEn }) => ({
    code,
    names: forEveryReader({ 'uz-Latn': nameUzLatn, 'uz-Cyrl': nameUzCyrl, ru: nameRu, en: nameEn }),
  }))
}
