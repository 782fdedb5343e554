import { inflateSync } from 'node:zlib'

export type PdfFault =
  /** Locked: nobody at the centre could open it. */
  | 'password'
  /** Its end is missing, or it is no PDF at all. */
  | 'half'
  | 'noPages'
  /** Scripts, embedded files, commands: what acts on the reader's machine. */
  | 'active'
  /** Something else stands behind its end. */
  | 'twoFiles'

/** Object streams unfold to at most this much together; a few octets can hide gigabytes. */
const mostUnfolded = 16 * 1024 * 1024
/** One that breaks may have cost as much as one that does not. */
const costOfBroken = mostUnfolded / 16
/** How far in front of its content a stream says what it is. */
const longestDictionary = 600

const active =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm|GoToE|XFA)(?![A-Za-z])/

/** What is wrong with a PDF that calls itself one; null when nothing was found. */
export function lookIntoPdf(bytes: Buffer): PdfFault | null {
  const text = bytes.toString('latin1')
  const end = text.lastIndexOf('%%EOF')
  if (!text.startsWith('%PDF-') || end < 0 || !text.includes('startxref')) return 'half'
  // Editors add a line or two, and some mail servers fill up with zeros.
  const behind = text.slice(end + 5).replace(/[\s\0]/g, '')
  if (behind.length > 1024 || behind.includes('PK\u0003\u0004')) return 'twoFiles'
  const { outside, objects } = readStreams(text)
  const unfolded = unfold(objects.map(([from, to]) => bytes.subarray(from, to)))
  const dictionaries = plainNames(`${outside}\n${unfolded ?? ''}`)
  if (/\/Encrypt(?![A-Za-z])/.test(dictionaries)) return 'password'
  // What is too much to be looked into may hold anything.
  if (unfolded === null || active.test(dictionaries)) return 'active'
  return /\/Type\s*\/Page(?![A-Za-z])/.test(dictionaries) ? null : 'noPages'
}

/**
 * What stands outside of streams (drawings and fonts are no dictionaries: letters in them say nothing), and where those
 * begin and end that hold objects, as most do since PDF 1.5. In one pass: a file can begin a million streams and end none.
 */
function readStreams(text: string): { outside: string; objects: [from: number, to: number][] } {
  const outside: string[] = []
  const objects: [number, number][] = []
  const begins = /stream\r?\n/g
  let from = 0
  for (let begin = begins.exec(text); begin; begin = begins.exec(text)) {
    const to = text.indexOf('endstream', begins.lastIndex)
    if (to < 0) break
    outside.push(text.slice(from, begin.index))
    const dictionary = text.slice(Math.max(from, begin.index - longestDictionary), begin.index)
    if (dictionary.includes('/ObjStm')) objects.push([begins.lastIndex, to])
    from = to + 'endstream'.length
    begins.lastIndex = from
  }
  outside.push(text.slice(from))
  return { outside: outside.join('\n'), objects }
}

/** Null when it would be too much. */
function unfold(streams: readonly Buffer[]): string | null {
  const found: string[] = []
  let left = mostUnfolded
  for (const packed of streams) {
    // Not packed by zlib, or locked; then /Encrypt is seen outside.
    if (packed.length < 2 || packed.readUInt16BE() % 31 !== 0) continue
    try {
      const open = inflateSync(packed, { maxOutputLength: left, finishFlush: 2 }).toString('latin1')
      left -= open.length
      found.push(open)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null
      left -= costOfBroken
    }
    if (left <= 0) return null
  }
  return found.join('\n')
}

// `/J#61vaScript` is the same name. Octet by octet: a file can hold millions of them.
function plainNames(text: string): string {
  if (!text.includes('#')) return text
  const octets = Buffer.from(text, 'latin1')
  let length = 0
  for (let at = 0; at < octets.length; at += 1, length += 1) {
    const [sign = 0, high = 0, low = 0] = [octets[at], hexDigit(octets[at + 1]), hexDigit(octets[at + 2])]
    const isEscape = sign === hash && high >= 0 && low >= 0
    octets[length] = isEscape ? high * 16 + low : sign
    if (isEscape) at += 2
  }
  return octets.toString('latin1', 0, length)
}

const hash = '#'.charCodeAt(0)

/** Its value; -1 for another sign. */
function hexDigit(octet = 0): number {
  if (octet >= 48 && octet <= 57) return octet - 48
  const letter = octet | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}
