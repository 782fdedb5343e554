import { expect, it } from 'vitest'
import { catalogues } from './locale-catalogues'

// What is typed or read as it stands, codes and names of things that have no other, is Latin in every language: where
// Russian and Latin Uzbek both keep a Latin word, Cyrillic Uzbek keeps it too.

/** Names that are written in both scripts. */
const inBothScripts = new Set(['Hamroh', 'Inson', 'STIR'])

const latinWords = (text = '') =>
  text.replace(/\{\{.*?\}\}/g, '').match(/[A-Za-z\u02BB\u02BC][\w\u02BB\u02BC]*/g) ?? []

it('keeps Latin words that Russian keeps', () => {
  const lost = [...catalogues.ru].flatMap(([key, text]) => {
    const uzbek = new Set(latinWords(catalogues['uz-Latn'].get(key)))
    const cyrillic = new Set(latinWords(catalogues['uz-Cyrl'].get(key)))
    return latinWords(text)
      .filter((word) => uzbek.has(word) && !cyrillic.has(word) && !inBothScripts.has(word))
      .map((word) => `${key}: ${word}`)
  })
  expect(lost).toEqual([])
})
