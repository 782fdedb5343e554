import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from 'saxes'
import { placeholdersOf } from '~/domains/questions/schema'
import type { TextRow } from '~/domains/services/index.server'
import { defaultLocale } from '~/i18n/locales'
import { ok, type Result, refuse } from '~/lib/result'
import { cleanText } from '~/lib/typed/clean'
import { type XliffTarget, xliffTargets } from './write-xliff'

type Attributes = Record<string, string | SaxesAttributePlain>

interface Unit {
  line: number
  id: string
  source: string
  /** Null where the tool left it out. */
  target: string | null
}

export interface ReadXliff {
  /** The texts that have changed, with all their languages. */
  rows: TextRow[]
  /** Lines whose source is no longer that of the version: nothing of them was taken. */
  stale: number[]
}

type XliffRefusal =
  | 'services.error.xliff.unread'
  | 'services.error.xliff.version'
  | 'services.error.xliff.other'
  | 'services.error.xliff.language'
  | 'services.error.xliff.twice'
  | 'services.error.xliff.placeholders'
  | 'services.error.file.place'
  | 'services.error.file.empty'

/** Reads translations that came back; `known` are the texts as they stand now. Units may be left out, in any order. */
export function readXliff(
  sent: string,
  { service, known }: { service: string; known: readonly TextRow[] },
): Result<ReadXliff, XliffRefusal> {
  const parsed = parseUnits(sent)
  if (!parsed.ok) return parsed
  const { root, file, units } = parsed.value
  if (root?.version !== '1.2') return refuse('services.error.xliff.version')
  if (!String(file?.original).startsWith(`${service}.`)) return refuse('services.error.xliff.other')
  const target = xliffTargets.find((one) => one === file?.['target-language'])
  if (!target || file?.['source-language'] !== defaultLocale) {
    return refuse('services.error.xliff.language', { languages: xliffTargets.join(', ') })
  }
  return compareUnits(units, new Map(known.map((row) => [row.place, row.texts])), target)
}

function compareUnits(
  units: readonly Unit[],
  byPlace: ReadonlyMap<string, TextRow['texts']>,
  target: XliffTarget,
): Result<ReadXliff, XliffRefusal> {
  const seen = new Set<string>()
  const read: ReadXliff = { rows: [], stale: [] }
  for (const { line, id, source, target: given } of units) {
    const texts = byPlace.get(id)
    if (!texts) return refuse('services.error.file.place', { line, place: id.slice(0, 60) })
    if (seen.has(id)) return refuse('services.error.xliff.twice', { line })
    seen.add(id)
    if (given === null || given === texts[target]) continue
    if (given === '') return refuse('services.error.file.empty', { line, column: target })
    if (placeholdersOf(given) !== placeholdersOf(source)) {
      return refuse('services.error.xliff.placeholders', { line, names: placeholdersOf(source) || '–' })
    }
    if (source !== cleanText(texts[defaultLocale])) read.stale.push(line)
    else read.rows.push({ place: id, texts: { ...texts, [target]: given } })
  }
  return ok(read)
}

interface ParsedXliff {
  root: Attributes | null
  file: Attributes | null
  units: Unit[]
}

function parseUnits(sent: string): Result<ParsedXliff, 'services.error.xliff.unread'> {
  const found: ParsedXliff = { root: null, file: null, units: [] }
  const parser = new SaxesParser()
  let unit: Unit | null = null
  let into: 'source' | 'target' | null = null
  let isAside = false
  let hasText = false
  const write = (text: string) => {
    if (unit && into) unit[into] = (unit[into] ?? '') + text
  }
  let fault: number | null = null
  parser.on('error', () => {
    fault ??= parser.line
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const local = name.replace(/^.*:/, '')
    if (local === 'xliff') found.root = attributes
    if (local === 'file') found.file ??= attributes
    if (local === 'trans-unit')
      unit = { line: parser.line, id: String(attributes.id ?? ''), source: '', target: null }
    // Proposals of a tool hold texts of their own.
    if (local === 'alt-trans') isAside = true
    if ((local === 'source' || local === 'target') && !isAside) {
      into = local
      write('')
    }
    hasText = false
  })
  parser.on('text', (text) => {
    hasText = true
    write(text)
  })
  parser.on('cdata', write)
  parser.on('closetag', ({ name, attributes }: SaxesTagPlain) => {
    const local = name.replace(/^.*:/, '')
    // Some tools give a protected piece back empty.
    if ((local === 'ph' || local === 'x') && !hasText) write(`{{${String(attributes.id ?? '')}}}`)
    if (local === 'source' || local === 'target') into = null
    if (local === 'alt-trans') isAside = false
    if (local === 'trans-unit' && unit) {
      const { target } = unit
      found.units.push({
        ...unit,
        source: cleanText(unit.source),
        target: target === null ? null : cleanText(target),
      })
      unit = null
    }
    hasText = true
  })
  try {
    parser.write(sent).close()
  } catch {
    fault ??= parser.line
  }
  return fault === null ? ok(found) : refuse('services.error.xliff.unread', { line: fault })
}
