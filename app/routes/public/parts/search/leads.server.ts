import { findAlikeWords } from '~/domains/search/index.server'
import { languageOf } from '~/domains/search/schema'
import { findServices } from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'
import { cyrillicToLatin } from '~/i18n/uzbek/cyrillic-to-latin'
import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'
import { mostWanted } from '../most-wanted'

export interface SearchLeads {
  /** Words the portal knows that look like what was typed, in the reader's script. */
  alike: string[]
  services: { code: string; name: string }[]
}

const mostAlike = 5

/** Where somebody who found nothing can go on. */
export async function viewLeads(look: string, locale: Locale): Promise<SearchLeads> {
  const [alike, services] = await Promise.all([listAlike(look, locale), findServices({ locale })])
  return {
    alike,
    services: mostWanted.flatMap((code) =>
      services.filter((service) => service.code === code).map(({ name }) => ({ code, name })),
    ),
  }
}

/** Words the portal knows that look like what was typed, in the reader's script. */
export async function listAlike(look: string, locale: Locale): Promise<string[]> {
  const alike = look ? await findAlikeWords(look, languageOf(locale), mostAlike) : []
  return [...new Set(alike.map((word) => inScript(word, locale)))]
}

function inScript(word: string, locale: Locale): string {
  if (locale === 'uz-Latn') return cyrillicToLatin(word)
  return locale === 'uz-Cyrl' ? latinToCyrillic(word) : word
}
