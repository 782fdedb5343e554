import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locale } from '../locales'

interface Term {
  not: Partial<Record<string, Record<string, string>>>
  except?: string[]
}

let known: Term[] | null = null

/** What the termbase does not let a text say, and what it says instead; null where nothing is wrong. */
export function findTermFault(
  locale: Locale,
  key: string,
  text: string,
): { wrong: string; instead: string } | null {
  known ??= (
    JSON.parse(readFileSync(path.join(process.cwd(), 'locales', 'termbase.json'), 'utf8')) as {
      terms: Term[]
    }
  ).terms
  for (const { not, except = [] } of known) {
    if (except.some((beginning) => key.startsWith(beginning))) continue
    for (const [source, instead] of Object.entries(not[locale] ?? {})) {
      const [wrong] = toPattern(source).exec(text) ?? []
      if (wrong) return { wrong, instead }
    }
  }
  return null
}

/** A pattern of the termbase: `\b` of JavaScript knows ASCII letters only. */
export function toPattern(source: string): RegExp {
  const edge = '(?:(?<=[\\p{L}\\p{N}ʻʼ])(?![\\p{L}\\p{N}ʻʼ])|(?<![\\p{L}\\p{N}ʻʼ])(?=[\\p{L}\\p{N}ʻʼ]))'
  const isExact = source.startsWith('(?-i:')
  const body = isExact ? source.slice(5, -1) : source
  return new RegExp(body.replaceAll('\\b', edge), isExact ? 'u' : 'iu')
}
