import { randomBytes } from 'node:crypto'

/** A page in which places are left free for what is one reader's own. */
export interface Template<Name extends string> {
  /** What stands before, between and behind the places. */
  chunks: readonly Buffer[]
  places: readonly Name[]
}

export type Marks<Name extends string> = Readonly<Record<Name, string>>

/**
 * What stands in the places while a page is made. Nobody can have written one into the page beforehand; of digits
 * between two characters that no language has, so that nothing is made of it on the way (escapes, hyphens).
 */
export function createMarks<const Name extends string>(names: readonly Name[]): Marks<Name> {
  const secret = BigInt(`0x${randomBytes(16).toString('hex')}`)
  return Object.fromEntries(names.map((name, at) => [name, `\uE000${secret}.${at}\uE001`])) as Marks<Name>
}

/** What stands around a mark that holds the place of attributes. */
const [attribute, attributeEnd] = [' data-slot="', '"']

/** The page with its places: no mark is left in it. */
export function cutTemplate<Name extends string>(html: string, marks: Marks<Name>): Template<Name> {
  const names = Object.keys(marks) as Name[]
  const nameOf = new Map<string, Name>(names.map((name) => [marks[name], name]))
  const chunks: Buffer[] = []
  const places: Name[] = []
  let from = 0
  for (const { 0: mark, index: at } of html.matchAll(/\uE000\d+\.\d+\uE001/g)) {
    const name = nameOf.get(mark)
    if (name === undefined) continue
    const end = at + mark.length
    const isAttribute =
      html.startsWith(attribute, at - attribute.length) && html.startsWith(attributeEnd, end)
    chunks.push(Buffer.from(html.slice(from, isAttribute ? at - attribute.length : at)))
    places.push(name)
    from = isAttribute ? end + attributeEnd.length : end
  }
  return { chunks: [...chunks, Buffer.from(html.slice(from))], places }
}

/** The page for one reader. The values are HTML: whoever gives a text escapes it. */
export function fillTemplate<Name extends string>(
  { chunks, places }: Template<Name>,
  values: Readonly<Record<Name, string>>,
): Buffer {
  return Buffer.concat(
    chunks.flatMap((chunk, at) => {
      const name = places[at]
      return name === undefined ? [chunk] : [chunk, Buffer.from(values[name])]
    }),
  )
}

export function sizeOf({ chunks }: Template<string>): number {
  return chunks.reduce((sum, { length }) => sum + length, 0)
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#x27;'],
])

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes.get(character) ?? character)
}
