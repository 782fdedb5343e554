import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'

/** What each kind of device is for in a sentence or two, in one language, by its code. */
export async function listDeviceSummaries(locale: string): Promise<Map<string, string>> {
  const texts = await cached('reference.deviceSummaries', 60_000, locale, () =>
    database().deviceText.findMany({ where: { locale }, select: { deviceCode: true, summary: true } }),
  )
  return new Map(texts.map(({ deviceCode, summary }) => [deviceCode, summary]))
}
