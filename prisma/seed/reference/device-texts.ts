import { z } from 'zod'
import type { ContentLocale } from '~/i18n/locales'
import type { Prisma } from '~/platform/prisma/client'
import { handWritten, inFourLanguages, readContent, readRows } from '../content-files'

const deviceContent = z.strictObject({
  measures: z.record(z.string(), handWritten),
  cares: z.record(z.string(), handWritten),
  devices: z.array(
    z.strictObject({
      code: z.string(),
      measure: z.string(),
      care: z.string(),
      summary: handWritten,
      whoFor: handWritten,
    }),
  ),
})

/** What each kind of device is, in four languages, from `content/devices.json`. Throws on a kind without a text. */
export function deviceTextRows(): Prisma.DeviceTextCreateManyInput[] {
  const { measures, cares, devices } = readContent('devices.json', deviceContent)
  const texts = new Map(devices.map((device) => [device.code, device]))
  return readRows('devices.tsv').flatMap((row) => {
    const text = texts.get(row.code ?? '')
    const measure = measures[text?.measure ?? '']
    const care = cares[text?.care ?? '']
    if (!text || !measure || !care) throw new Error(`devices.json: ${row.code} has no text, measure or care`)
    const summary = inFourLanguages(text.summary)
    const whoFor = inFourLanguages(text.whoFor)
    const howMeasured = inFourLanguages(measure)
    const cared = inFourLanguages(care)
    return (Object.keys(summary) as ContentLocale[]).map((locale) => ({
      deviceCode: text.code,
      locale,
      summary: summary[locale],
      whoFor: whoFor[locale],
      howMeasured: howMeasured[locale],
      care: cared[locale],
    }))
  })
}
