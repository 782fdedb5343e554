import { readFileSync } from 'node:fs'

type Catalogue = { [key: string]: string | Catalogue }

/** A text of the catalogues as a reader sees it, `{{name}}` filled in; throws for a key that is not there. */
export function textOf(locale: string, key: string, values: Record<string, string> = {}): string {
  const [domain = '', ...parts] = key.split('.')
  let found: string | Catalogue | undefined = JSON.parse(
    readFileSync(`locales/${locale}/${domain}.json`, 'utf8'),
  ) as Catalogue
  for (const part of parts) found = typeof found === 'object' ? found[part] : undefined
  if (typeof found !== 'string') throw new Error(`${locale} has no text ${key}`)
  return found.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] ?? '')
}
