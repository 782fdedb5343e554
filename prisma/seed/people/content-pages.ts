import { decidePage, savePageDraft, submitPage } from '~/domains/administration/index.server'
import type { PageTexts } from '~/domains/administration/schema'
import { contentLocales } from '~/i18n/locales'
import { messageToCyrillic } from '~/i18n/uzbek/message-to-cyrillic'
import { addDays, dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { shippedPage } from '~/workflows/search/shown-pages.server'
import { seedPages, waitingLine } from '../content/pages'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { staffOn } from './staff-on'

/** Pages that administrators wrote: one that is read, one to come, and a page's next version that waits. */
export async function seedContentPages(day: SeedDay): Promise<void> {
  const as = staffOn(day, 'administrator')
  const today = dayOf(day.now)
  const write = async (slug: string, texts: PageTexts, isNew: boolean, from: number | null) => {
    const since = Math.min(from ?? 0, 0) - 2
    const { number } = must(
      slug,
      await perform(as('administrator', since), savePageDraft, { slug, isNew, version: 0, texts }),
    )
    const fromOn = addDays(today, from ?? 1)
    must(slug, await perform(as('administrator', since), submitPage, { slug, number, fromOn }))
    if (from === null) return
    must(slug, await perform(as('administrator-2', since + 1), decidePage, { slug, number, act: 'publish' }))
  }
  for (const { slug, from, words } of seedPages) {
    const latin = words['uz-Latn']
    const cyrillic = {
      title: messageToCyrillic(latin.title),
      lead: messageToCyrillic(latin.lead),
      text: messageToCyrillic(latin.text),
    }
    await write(slug, { ...words, 'uz-Cyrl': cyrillic }, true, from)
  }
  const shipped = shippedPage(waitingLine.slug)
  const more = { ...waitingLine, 'uz-Cyrl': messageToCyrillic(waitingLine['uz-Latn']) }
  const entries = contentLocales.map((locale) => {
    const words = shipped[locale]
    return [locale, { ...words, text: `${words.text}\n\n${more[locale]}` }]
  })
  await write(waitingLine.slug, Object.fromEntries(entries) as PageTexts, false, null)
}
