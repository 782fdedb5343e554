import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { categories } from '../../../prisma/seed/content/market/categories'
import { closings, middles, openings } from '../../../prisma/seed/content/market/stories'
import { readRows } from '../../../prisma/seed/content-files'
import { catalogues } from './locale-catalogues'

export interface WrittenText {
  key: string
  locale: 'uz-Latn' | 'ru' | 'en'
  text: string
}

const written = ['uz-Latn', 'ru', 'en'] as const
const content = 'prisma/seed/content'

/** Every text that was written by hand for people: the catalogues, and the content that the portal is seeded with. */
export function listWrittenTexts(): WrittenText[] {
  return [...catalogueTexts(), ...tableTexts(), ...jsonTexts(), ...marketTexts()]
}

function catalogueTexts(): WrittenText[] {
  return written.flatMap((locale) => [...catalogues[locale]].map(([key, text]) => ({ key, locale, text })))
}

function tableTexts(): WrittenText[] {
  return ['services', 'devices'].flatMap((table) =>
    readRows(`${table}.tsv`).flatMap((row) =>
      written.map((locale) => ({
        key: `${table}.tsv.${row.code}`,
        locale,
        text: row[`name_${locale.toLowerCase().replace('-', '_')}`] ?? '',
      })),
    ),
  )
}

function jsonTexts(): WrittenText[] {
  const services = readdirSync(`${content}/services`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => `services/${file}`)
  return [...services, 'devices.json', 'makers.json', '../people/people.json'].flatMap((file) =>
    walk(
      JSON.parse(readFileSync(path.join(content, file), 'utf8')),
      file.replace(/^\.\.\/|\.json$/g, '').replaceAll('/', '.'),
    ),
  )
}

function marketTexts(): WrittenText[] {
  return walk({ categories, openings, middles, closings }, 'market')
}

/** Texts are objects by language, or `[uz, ru, en]`. */
function walk(node: unknown, key: string): WrittenText[] {
  if (Array.isArray(node) && node.length === 3 && node.every((each) => typeof each === 'string'))
    return written.map((locale, index) => ({ key, locale, text: node[index] as string }))
  if (node === null || typeof node !== 'object') return []
  if ('uz-Latn' in node) {
    const texts = node as Record<string, string>
    return written.map((locale) => ({ key, locale, text: texts[locale] ?? '' }))
  }
  return Object.entries(node).flatMap(([name, child]) => walk(child, `${key}.${name}`))
}
