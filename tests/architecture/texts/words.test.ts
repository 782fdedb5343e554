import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toPattern } from '~/i18n/messages/termbase.server'
import { getT } from '~/i18n/translator.server'
import { keyFrom } from '~/lib/text-key'
import { listWrittenTexts, type WrittenText } from './all-texts'
import { catalogues } from './locale-catalogues'

const termbase = z.object({
  about: z.string(),
  terms: z.array(
    z.strictObject({
      concept: z.string(),
      use: z.partialRecord(z.enum(['uz-Latn', 'ru', 'en', 'kaa']), z.string()),
      not: z.partialRecord(z.enum(['uz-Latn', 'ru', 'en', 'kaa']), z.record(z.string(), z.string())),
      except: z.array(z.string()).optional(),
    }),
  ),
})

const { terms } = termbase.parse(JSON.parse(readFileSync('locales/termbase.json', 'utf8')))
const texts = listWrittenTexts().map((each) => ({ ...each, plain: plain(each.text) }))

function findWrong(locale: WrittenText['locale'] | null, pattern: RegExp, say = ''): string[] {
  return texts
    .filter((each) => (locale === null || each.locale === locale) && pattern.test(each.plain))
    .map(({ key, text }) => `${key}: ${text}${say && ` (write: ${say})`}`)
}

function plain(text: string): string {
  return text.replace(/https?:\/\/\S+|[\w.+-]+@[\w.-]+/g, '')
}

describe('the termbase', () => {
  it.each(terms)('keeps to one term for $concept', ({ not, except = [] }) => {
    const wrong = Object.entries(not).flatMap(([locale, words]) =>
      Object.entries(words).flatMap(([source, instead]) =>
        findWrong(locale as WrittenText['locale'], toPattern(source), instead),
      ),
    )
    expect(wrong.filter((line) => !except.some((beginning) => line.startsWith(beginning)))).toEqual([])
  })
})

describe('cards that lead to other pages', () => {
  it('say where in whole sentences', () => {
    const card = /^(?:admin\.home\.(?!title$|sections$)|account\.(?!steps\.)\w+\.text$)/
    const open = texts.filter(({ key, text }) => card.test(key) && !/[.?!]$/.test(text))
    expect(open.map(({ key, locale, text }) => `${key} ${locale}: ${text}`)).toEqual([])
  })
})

describe('texts in Uzbek', () => {
  it('join a suffix to the placeholder before it', () => {
    const suffix = /\}\} (?:gacha|kacha|qacha|dan|da|dagi|ga|ka|qa|ni|ning|lik|li|siz|cha)(?![\p{L}ʻʼ])/u
    expect(findWrong('uz-Latn', suffix)).toEqual([])
  })

  it('quote with “ ”', () => {
    expect(findWrong('uz-Latn', /[«»"]/)).toEqual([])
  })
})

describe('texts in Russian', () => {
  it('have no gendered forms', () => {
    expect(findWrong('ru', /\p{L}\([аеоыия]{1,3}\)|\p{L}\/а(?!\p{L})|\(на\)/u)).toEqual([])
    expect(findWrong('ru', toPattern('\\bсоглас(?:ен|на)\\b|\\bя \\p{L}+л(?:а|ся|ась)?\\b'))).toEqual([])
  })

  it('choose a plural form instead of a label', () => {
    expect(
      findWrong(
        'ru',
        toPattern('\\b(?:дней|лет|месяцев|знаков|штук|дел|попыток|минут|раз|файлов|документов)\\)?: \\{\\{'),
      ),
    ).toEqual([])
    expect(findWrong('ru', /, чем \{\{/)).toEqual([])
  })

  it('put no colon before a day that belongs to the sentence', () => {
    expect(findWrong('ru', /не поздн?ее:|не позже:|\bдо: /)).toEqual([])
  })

  it('end with one full stop after a date', () => {
    const t = getT('ru')
    const wrong = [...catalogues.ru].flatMap(([key, text]) => {
      const names = [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name)
      if (names.length === 0 || /_(one|few|many|other)$/.test(key)) return []
      const shown = t(keyFrom(key), Object.fromEntries(names.map((name) => [name, '5 марта 2026 г.'])))
      return /г\.\.(?!\.)/.test(shown) ? [`${key}: ${shown}`] : []
    })
    expect(wrong).toEqual([])
  })
})

describe('texts in English', () => {
  it('have no gendered forms', () => {
    expect(
      findWrong('en', toPattern('\\b(?:he/she|she/he|s/he|his/her|him/her|himself|herself)\\b')),
    ).toEqual([])
  })

  it('choose a plural form instead of a label', () => {
    expect(
      findWrong(
        'en',
        toPattern('\\b(?:days|years|months|attempts|cases|characters|times|files)\\b[^.:{]*: \\{\\{'),
      ),
    ).toEqual([])
    expect(findWrong('en', /\(s\)/)).toEqual([])
  })
})

describe('every text', () => {
  it('has typographic apostrophes and quotation marks', () => {
    expect(findWrong('en', /['"`]/)).toEqual([])
    expect(findWrong('ru', /['"`“”]/)).toEqual([])
  })

  it('has no word of two scripts', () => {
    const mixed = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u
    expect(findWrong(null, mixed)).toEqual([])
  })
})
