import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface LocaleUses {
  /** Literals shaped like a key; whether each is one is not known. */
  mentioned: Set<string>
  /** Keys in `t('…')`, `i18nKey="…"`, `refuse('…')` and literals with `.error.` in app and prisma; file by key. */
  asked: Map<string, string>
  /** Template literals, and what `keyOf` puts together, as expressions over keys; file by source. */
  patterns: Map<string, { pattern: RegExp; file: string }>
}

const literal = /(['"`])([a-zA-Z][\w-]*(?:\.[\w-]+)+)\1/g
const call = /(?:\bt\(\s*|\brefuse\(\s*|\bi18nKey=\{?)(['"`])([a-zA-Z][\w-]*(?:\.[\w-]+)+)\1/g
const template = /`([a-zA-Z][\w-]*\.(?:[\w.-]|\$\{[^`{}]*\})*\$\{[^`{}]*\}(?:[\w.-]|\$\{[^`{}]*\})*)`/g
/** `keyOf('account.role', code)`, `keyOf('notifications', name, 'subject')`; of a group in a variable nothing is known. */
const putTogether = /\bkeyOf\(\s*(['`])([\w.-]+)\1,\s*(?:[^'`()]|\([^()]*\))+?(?:,\s*'([\w.]+)')?,?\s*\)/g

const comments = /^\s*\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm

/** Reads the sources for keys of the given domains (file names of the catalogue). */
export function findLocaleUses(folders: readonly string[], domains: readonly string[]): LocaleUses {
  const isKey = (text: string) => domains.includes(text.split('.')[0] ?? '')
  const uses: LocaleUses = { mentioned: new Set(), asked: new Map(), patterns: new Map() }
  for (const file of folders.flatMap(listSources)) {
    const text = readFileSync(file, 'utf8')
    const source = text.replace(comments, '')
    const isAsking = !file.includes('.test.') && !file.startsWith('tests')
    for (const [, , key = ''] of source.matchAll(literal)) {
      if (!isKey(key)) continue
      uses.mentioned.add(key)
      if (isAsking && key.includes('.error.')) uses.asked.set(key, file)
    }
    if (isAsking) for (const [, , key = ''] of source.matchAll(call)) uses.asked.set(key, file)
    for (const [, key = ''] of source.matchAll(template)) {
      if (!isKey(key)) continue
      uses.patterns.set(key, { pattern: toPattern(key.replace(/\$\{[^}]*\}/g, '*')), file })
    }
    for (const [, , group = '', end] of source.matchAll(putTogether)) {
      const key = end ? `${group}.*.${end}` : `${group}.*`
      uses.patterns.set(key, { pattern: toPattern(key), file })
    }
  }
  return uses
}

function toPattern(text: string): RegExp {
  return new RegExp(`^${text.replace(/\./g, '\\.').replace(/\*/g, '.+')}$`)
}

export function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|js)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}
