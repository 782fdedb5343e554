import { z } from 'zod'
import { checkContent, handWritten, inFourLanguages, readContent } from '../content-files'
import { resolveParts } from './parts'

/** A file in `content/` with the parts it names, whole, and with every text in four languages. */
export function readWithParts<T extends z.ZodType>(file: string, schema: T): z.output<T> {
  return checkContent(file, fillCyrillic(resolveParts(readContent(file, z.unknown()), readPart)), schema)
}

// `<folder>/<name>` in `content/services/parts/`.
function readPart(name: string): unknown {
  if (!/^[a-z-]+\/[a-z-]+$/.test(name)) throw new Error(`no name of a part: ${name}`)
  return readContent(`services/parts/${name}.json`, z.unknown())
}

// Uzbek in Cyrillic is made from the Latin.
function fillCyrillic(written: unknown): unknown {
  const text = handWritten.safeParse(written)
  if (text.success) return inFourLanguages(text.data)
  if (Array.isArray(written)) return written.map(fillCyrillic)
  if (typeof written !== 'object' || written === null) return written
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, fillCyrillic(value)]))
}
