/**
 * Makes `locales/uz-Cyrl/<domain>.json` from `locales/uz-Latn`: `node --import tsx
 * app/cli/transliterate-locales.ts [domain…]`. With `--check` nothing is written; differences are printed and the
 * exit code is 1.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  flattenTexts,
  readLocaleExceptions,
  readLocaleFile,
  transliterateTexts,
} from '~/i18n/transliterate-catalogue.server'

const isCheck = process.argv.includes('--check')
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const folder = path.join(process.cwd(), 'locales')
const exceptions = readLocaleExceptions(folder)

const domains = listDomains('uz-Latn').filter((domain) => asked.length === 0 || asked.includes(domain))
const unknown = asked.filter((domain) => !domains.includes(domain))
let differences = unknown.map((domain) => `locales/uz-Latn/${domain}.json does not exist`)

for (const domain of domains) {
  const made = transliterateTexts(domain, readLocaleFile(folder, 'uz-Latn', domain), exceptions)
  if (isCheck) differences = differences.concat(compare(domain, flattenTexts(made)))
  else writeFileSync(path.join(folder, 'uz-Cyrl', `${domain}.json`), `${JSON.stringify(made, null, 2)}\n`)
}
if (isCheck && asked.length === 0) {
  for (const domain of listDomains('uz-Cyrl').filter((name) => !domains.includes(name))) {
    differences.push(`locales/uz-Cyrl/${domain}.json has no uz-Latn file`)
  }
}

for (const difference of differences) console.log(difference)
if (differences.length > 0) {
  if (isCheck) console.log('Run: node --import tsx app/cli/transliterate-locales.ts')
  process.exitCode = 1
} else console.log(`${domains.length} files ${isCheck ? 'agree' : 'written'}`)

function compare(domain: string, made: Map<string, string>): string[] {
  const present = listDomains('uz-Cyrl').includes(domain)
    ? flattenTexts(readLocaleFile(folder, 'uz-Cyrl', domain))
    : new Map<string, string>()
  return [...new Set([...made.keys(), ...present.keys()])]
    .filter((key) => made.get(key) !== present.get(key))
    .map((key) => `${domain}.${key}\n  is     ${present.get(key) ?? '-'}\n  should ${made.get(key) ?? '-'}`)
}

function listDomains(locale: string): string[] {
  return readdirSync(path.join(folder, locale))
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.basename(name, '.json'))
}
