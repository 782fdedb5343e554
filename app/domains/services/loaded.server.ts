import type { ByLocale } from '~/domains/reference/schema'
import { forEveryReader } from '~/i18n/locales'
import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import type { Client } from '~/platform/work.server'

export interface LoadedService {
  code: string
  /** In the catalogue, from 1. */
  position: number
  group: string
  names: ByLocale
  outcome: string
  forWhom: string
  mobile: boolean
  privacy: string
  workingDays: number
  online: boolean
  isExample: boolean
  /** By locale. */
  texts: Map<string, LoadedText>
}

interface LoadedText {
  summary: string
  whoFor: string
  whatYouGet: string
  needed: string[]
  taken: string[]
  steps: string[]
}

/** The services in force in the order of the catalogue, kept for a minute. */
export function loadServices(client: Client = database()): Promise<LoadedService[]> {
  return cached('services', 60_000, 'all', async () => {
    const rows = await client.service.findMany({
      where: { validUntil: null },
      orderBy: { position: 'asc' },
      include: { texts: true },
    })
    return rows.map((row) => ({
      code: row.code,
      position: row.position,
      group: row.group,
      names: forEveryReader({
        'uz-Latn': row.nameUzLatn,
        'uz-Cyrl': row.nameUzCyrl,
        ru: row.nameRu,
        en: row.nameEn,
      }),
      outcome: row.outcome,
      forWhom: row.forWhom,
      mobile: row.mobile,
      privacy: row.privacy,
      workingDays: row.workingDays,
      online: row.online,
      isExample: row.source !== 'act',
      texts: new Map(row.texts.map(({ serviceCode: _, locale, ...text }) => [locale, text])),
    }))
  })
}
