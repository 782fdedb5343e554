import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ownValue } from '~/lib/own-value'
import { messageToCyrillic } from './uzbek/message-to-cyrillic'

export type Texts = { [key: string]: string | Texts }

/** `locales/uz-Cyrl.exceptions.json`: word stems for every text, and whole texts by their full key. */
const localeExceptions = z.object({
  words: z.record(z.string(), z.string()),
  keys: z.record(z.string(), z.string()),
})

export type LocaleExceptions = z.infer<typeof localeExceptions>

export function readLocaleExceptions(folder: string): LocaleExceptions {
  return localeExceptions.parse(
    JSON.parse(readFileSync(path.join(folder, 'uz-Cyrl.exceptions.json'), 'utf8')),
  )
}

export function readLocaleFile(folder: string, locale: string, domain: string): Texts {
  return JSON.parse(readFileSync(path.join(folder, locale, `${domain}.json`), 'utf8')) as Texts
}

/** The Cyrillic catalogue of a Latin one; `prefix` is the file's name, with which its keys begin in `t()`. */
export function transliterateTexts(prefix: string, texts: Texts, exceptions: LocaleExceptions): Texts {
  const words = new Map(
    Object.entries(exceptions.words).map(([latin, cyrillic]) => [latin.toLowerCase(), cyrillic]),
  )
  const convert = (node: Texts, path: string): Texts =>
    Object.fromEntries(
      Object.entries(node).map(([name, value]) => {
        const key = `${path}.${name}`
        if (typeof value !== 'string') return [name, convert(value, key)]
        return [name, ownValue(exceptions.keys, key) ?? messageToCyrillic(value, words)]
      }),
    )
  return convert(texts, prefix)
}

/** Key to text, keys joined with dots. */
export function flattenTexts(texts: Texts, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([name, value]) => {
      const key = prefix ? `${prefix}.${name}` : name
      return typeof value === 'string' ? [[key, value] as const] : [...flattenTexts(value, key)]
    }),
  )
}
