import { readFileSync } from 'node:fs'

type Catalogue = { [key: string]: string | Catalogue }

/** A text of the catalogues as a reader sees it, `{{name}}` filled in; throws for a key that is not there. */
export function textOf(locale: string, key: string, values: Record<string, string> = {}): string {
  const form = values.count ? `_${new Intl.PluralRules(locale).select(Number(values.count))}` : ''
  return readText(locale, key + form).replace(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] ?? '')
}

/** The same as a pattern: what stands for a placeholder may be anything. */
export function patternOf(locale: string, key: string): RegExp {
  const parts = readText(locale, key).split(/\{\{\w+\}\}/)
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+'))
}

function readText(locale: string, key: string): string {
  const [domain = '', ...parts] = key.split('.')
  let found: string | Catalogue | undefined = JSON.parse(
    readFileSync(`locales/${locale}/${domain}.json`, 'utf8'),
  ) as Catalogue
  for (const part of parts) found = typeof found === 'object' ? found[part] : undefined
  if (typeof found !== 'string') throw new Error(`${locale} has no text ${key}`)
  return found
}
