import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { locales } from '~/i18n/locales'
import {
  flattenTexts,
  readLocaleExceptions,
  readLocaleFile,
  transliterateTexts,
} from '~/i18n/transliterate-catalogue.server'
import { keptCodes, keptWords } from '~/i18n/uzbek/kept-words'
import { keptParts } from '~/i18n/uzbek/message-to-cyrillic'
import { apostrophes, normaliseApostrophes } from '~/lib/typed/normalise-apostrophes'
import {
  catalogues,
  domains,
  groupPlurals,
  listDomains,
  listMarks,
  localesFolder,
  pluralForms,
} from './locale-catalogues'
import { findLocaleUses, listSources } from './locale-uses'

const source = groupPlurals(catalogues['uz-Latn'])
const exceptions = readLocaleExceptions(localesFolder)

describe.each(locales)('locales/%s', (locale) => {
  const entries = groupPlurals(catalogues[locale])

  it('has the files and keys of uz-Latn', () => {
    expect(listDomains(locale)).toEqual(domains)
    expect([...source.keys()].filter((key) => !entries.has(key)).map((key) => `missing: ${key}`)).toEqual([])
    expect([...entries.keys()].filter((key) => !source.has(key)).map((key) => `only here: ${key}`)).toEqual(
      [],
    )
  })

  it('has the plural forms of the language', () => {
    const wrong = [...entries].filter(([key, { forms }]) => {
      const wanted = (source.get(key)?.forms ?? forms).length > 0 ? pluralForms[locale] : []
      return [...forms].sort().join() !== [...wanted].sort().join()
    })
    expect(wrong.map(([key, { forms }]) => `${key}: ${forms.join(', ') || 'no forms'}`)).toEqual([])
  })

  it('has the placeholders and tags of uz-Latn', () => {
    const wrong = [...entries].flatMap(([key, entry]) => {
      const original = source.get(key)
      const marks = listMarks(entry)
      const wanted = original ? listMarks(original) : marks
      return marks === wanted ? [] : [`${key}: has "${marks}", uz-Latn has "${wanted}"`]
    })
    expect(wrong).toEqual([])
  })

  it('has no empty text and no space at the ends', () => {
    expect([...catalogues[locale]].filter(([, text]) => text === '' || text !== text.trim())).toEqual([])
  })
})

describe('Uzbek', () => {
  it('writes oʻ, gʻ and ʼ with their own letters in Latin', () => {
    const wrong = [...catalogues['uz-Latn']].filter(([, text]) => {
      const plain = text.replace(/\{\{[^}]*\}\}|https?:\S+/g, '')
      return (
        plain !== normaliseApostrophes(plain) ||
        new RegExp(`[og][${apostrophes.replace(/[ʻʼ]/g, '')}]`, 'i').test(plain)
      )
    })
    expect(wrong).toEqual([])
  })

  it('has no Latin words in Cyrillic but those that are kept', () => {
    const wrong = [...catalogues['uz-Cyrl']].flatMap(([key, text]) => {
      if (exceptions.keys[key] !== undefined) return []
      const plain = text.replace(keptParts, ' ').replace(keptCodes, ' ')
      const left = (plain.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).filter((word) => !isLatinAllowed(word))
      return left.map((word) => `${key}: ${word} (add it to keptWords or write it in Uzbek)`)
    })
    expect(wrong).toEqual([])
  })

  it.each(domains)('%s in Cyrillic is what the transliterator makes of Latin', (domain) => {
    const made = flattenTexts(
      transliterateTexts(domain, readLocaleFile(localesFolder, 'uz-Latn', domain), exceptions),
    )
    const kept = flattenTexts(readLocaleFile(localesFolder, 'uz-Cyrl', domain))
    expect(
      Object.fromEntries(kept),
      `npx tsx app/cli/transliterate-locales.ts ${domain}, or name the text in locales/uz-Cyrl.exceptions.json`,
    ).toEqual(Object.fromEntries(made))
  })

  it('has exceptions only for keys that exist', () => {
    expect(Object.keys(exceptions.keys).filter((key) => !catalogues['uz-Latn'].has(key))).toEqual([])
  })
})

describe('Russian', () => {
  it('is not left in English', () => {
    const wrong = [...catalogues.ru].filter(([key, text]) => {
      const letters = text
        .replace(/\{\{[^}]*\}\}|<[^>]*>|\S+@\S+|https?:\S+|[\w-]+(\.[\w-]+)+/g, '')
        .match(/\p{L}/gu)
      return (letters?.length ?? 0) > 12 && text === catalogues.en.get(key)
    })
    expect(wrong).toEqual([])
  })
})

describe('keys and code', () => {
  it('has types for the keys of every file', () => {
    const types = readFileSync('app/lib/text-key.ts', 'utf8')
    expect([...types.matchAll(/locales\/uz-Latn\/([\w-]+)\.json'/g)].map(([, name]) => name)).toEqual(domains)
  })

  it('asks for a key as a text in one place only', () => {
    const casts = ['app', 'prisma'].flatMap(listSources).filter((file) => file !== 'app/lib/text-key.ts')
    expect(casts.filter((file) => /\bas TextKey\b/.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  const uses = findLocaleUses(['app', 'prisma', 'tests'].filter(existsSync), domains)
  const keys = [...source.keys()]
  /** `words: 'market.error.price'`: a field's texts stand below it, `market.error.price.missing` and others. */
  const isAbove = (text: string) => keys.some((key) => key.startsWith(`${text}.`))

  it('uses every key', () => {
    const patterns = [...uses.patterns.values()].map(({ pattern }) => pattern)
    const words = [...uses.asked.keys()].filter((text) => !source.has(text)).map((text) => `${text}.`)
    const unused = keys.filter(
      (key) =>
        !uses.mentioned.has(key) &&
        !patterns.some((pattern) => pattern.test(key)) &&
        !words.some((above) => key.startsWith(above)),
    )
    expect(unused).toEqual([])
  })

  it('has every key that the code asks for', () => {
    const missing = [...uses.asked].filter(([key]) => !source.has(key) && !isAbove(key))
    expect(missing.map(([key, file]) => `${file}: ${key}`)).toEqual([])
  })

  it('has a key for every pattern in the code', () => {
    const idle = [...uses.patterns].filter(([, { pattern }]) => !keys.some((key) => pattern.test(key)))
    expect(idle.map(([text, { file }]) => `${file}: ${text}`)).toEqual([])
  })
})

/** Names and Roman numerals, also with a Cyrillic suffix (OneIDга) or as part of a compound (SMS-код). */
function isLatinAllowed(word: string): boolean {
  return isKept(word) || word.split('-').every(isKept)
}

function isKept(part: string): boolean {
  const latin = part.replace(/\p{Script=Cyrillic}+$/u, '')
  return latin === '' || keptWords.has(latin) || /^[IVX]+$/.test(latin)
}
