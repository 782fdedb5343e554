import { z } from 'zod'
import type { ContentLocale } from '~/i18n/locales'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { type HandWritten, handWritten, inFourLanguages, readContent, readRows } from '../content-files'
import { inForceFrom, type SeedDay } from '../seed-day'
import { publishShippedRights } from './service-rights'
import { publishShippedVersions } from './service-versions'

const groups = ['register', 'benefit', 'device', 'care', 'work', 'family', 'protection'] as const

const phrases = z.strictObject({
  needed: z.record(z.string(), handWritten),
  taken: z.record(z.string(), handWritten),
  steps: z.record(z.string(), handWritten),
})

const serviceContent = z.array(
  z.strictObject({
    code: z.string(),
    summary: handWritten,
    whoFor: handWritten,
    whatYouGet: handWritten,
    /** Names of phrases in `content/services/phrases.json`, under `needed` or `taken`. */
    needed: z.array(z.string()).min(2).max(4),
    steps: z.array(z.string()).min(2).max(5),
  }),
)

/** The services with their texts. Rows that are there already stay: administrators may have edited them. */
export async function seedServices(db: Work, day: SeedDay): Promise<void> {
  await db.service.createMany({ data: serviceRows(day), skipDuplicates: true })
  await db.serviceText.createMany({ data: serviceTextRows(), skipDuplicates: true })
  const query = (sql: string, ...values: unknown[]) => db.$executeRawUnsafe(sql, ...values)
  await publishShippedVersions(query)
  await publishShippedRights(query)
}

export function serviceRows(day: SeedDay): Prisma.ServiceCreateManyInput[] {
  const validFrom = inForceFrom(day)
  return readRows('services.tsv').map((row, index) => ({ ...serviceRow(row, index), validFrom }))
}

function serviceRow(
  row: Record<string, string>,
  index: number,
): Omit<Prisma.ServiceCreateManyInput, 'validFrom'> {
  return {
    code: row.code ?? '',
    group: row.group ?? '',
    nameUzLatn: row.name_uz_latn ?? '',
    nameUzCyrl: row.name_uz_cyrl ?? '',
    nameRu: row.name_ru ?? '',
    nameEn: row.name_en ?? '',
    outcome: row.outcome ?? '',
    forWhom: row.for_whom ?? '',
    mobile: row.mobile === 'yes',
    privacy: row.privacy ?? 'normal',
    workingDays: Number(row.working_days),
    source: row.source ?? 'example',
    position: index + 1,
  }
}

/** Each service in each language. Throws on a service without a text or an unknown phrase. */
export function serviceTextRows(): Prisma.ServiceTextCreateManyInput[] {
  const shared = readContent('services/phrases.json', phrases)
  const texts = new Map(
    groups
      .flatMap((group) => readContent(`services/${group}.json`, serviceContent))
      .map((text) => [text.code, text]),
  )
  return readRows('services.tsv').flatMap((row) => {
    const text = texts.get(row.code ?? '')
    if (!text) throw new Error(`No text for the service ${row.code}`)
    const summary = inFourLanguages(text.summary)
    const whoFor = inFourLanguages(text.whoFor)
    const whatYouGet = inFourLanguages(text.whatYouGet)
    const needed = text.needed.filter((name) => !(name in shared.taken))
    const taken = text.needed.filter((name) => name in shared.taken)
    const steps = text.steps.map((name) => translate(shared.steps, name))
    return (Object.keys(summary) as ContentLocale[]).map((locale) => ({
      serviceCode: text.code,
      locale,
      summary: summary[locale],
      whoFor: whoFor[locale],
      whatYouGet: whatYouGet[locale],
      needed: needed.map((name) => translate(shared.needed, name)[locale]),
      taken: taken.map((name) => translate(shared.taken, name)[locale]),
      steps: steps.map((phrase) => phrase[locale]),
    }))
  })
}

function translate(from: Record<string, HandWritten>, name: string): Record<ContentLocale, string> {
  const phrase = from[name]
  if (!phrase) throw new Error(`services/phrases.json has no ${name}`)
  return inFourLanguages(phrase)
}
