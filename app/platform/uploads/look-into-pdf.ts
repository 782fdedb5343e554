import { inflateSync } from 'node:zlib'

export type PdfFault =
  /** Locked: nobody at the centre could open it. */
  | 'password'
  /** Its end is missing, or it is no PDF at all. */
  | 'half'
  | 'noPages'
  /** Scripts, embedded files, commands, addresses that open by themselves: what acts on the reader's machine. */
  | 'active'
  /** Something else stands behind its end. */
  | 'twoFiles'

/** Object streams unfold to at most this much together; a few octets can hide gigabytes. */
const mostUnfolded = 16 * 1024 * 1024
/** What it costs to look into one at all. */
const costOfOne = 1024

/** Too long to be met by chance, so they are looked for everywhere: what looks like a drawing may be none. */
const active =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|FileAttachment|Collection|ImportData|SubmitForm|GoTo[ER]|Rendition|Movie)(?![A-Za-z])/
/** Looked for outside of drawings and fonts, where letters say nothing. */
const activeInShort = /\/(?:JS|XFA|3D|EF)(?![A-Za-z])/
/** What is done when a document or a page is opened, or a pointer passes: an address that opens by itself. */
const byItself = /\/(?:OpenAction|AA)\s*(?:<<|\d+\s+\d+\s+R(?![A-Za-z]))/
const address = /\/S\s*\/URI(?![A-Za-z])/
/** Ways to pack what is already packed: around objects they only hide. */
const packedTwice = /\/(?:ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode|Crypt)(?![A-Za-z])/
/** Objects behind their numbers; what else stands there was packed in another way. */
const objectsInPlain = /^[\d\s]+(?:[<[(/tfn]|$)/

/** What is wrong with a PDF that calls itself one; null when nothing was found. */
export function lookIntoPdf(bytes: Buffer): PdfFault | null {
  const text = bytes.toString('latin1')
  const end = text.lastIndexOf('%%EOF')
  if (!text.startsWith('%PDF-') || end < 0 || !text.includes('startxref')) return 'half'
  // Editors add a line or two, and some mail servers fill up with zeros.
  const behind = text.slice(end + 5).replace(/[\s\0]/g, '')
  if (behind.length > 1024 || behind.includes('PK\u0003\u0004')) return 'twoFiles'
  const packed = listObjectStreams(text)
  const unfolded = unfold(packed.map((from) => bytes.subarray(from)))
  const dictionaries = plainNames(`${readOutside(text)}\n${unfolded ?? ''}`)
  if (/\/Encrypt(?![A-Za-z])/.test(dictionaries)) return 'password'
  // What cannot be looked into may hold anything.
  if (unfolded === null || active.test(dictionaries) || activeInShort.test(dictionaries)) return 'active'
  if (byItself.test(dictionaries) && address.test(dictionaries)) return 'active'
  const names = plainNames(text)
  if (active.test(names) || (packed.length > 0 && packedTwice.test(names))) return 'active'
  return /\/Type\s*\/Page(?![A-Za-z])/.test(dictionaries) ? null : 'noPages'
}

/** What stands outside of streams: drawings and fonts are no dictionaries. In one pass: a million may begin, and none end. */
function readOutside(text: string): string {
  const outside: string[] = []
  const begins = /stream\r?\n/g
  let from = 0
  for (let begin = begins.exec(text); begin; begin = begins.exec(text)) {
    const to = text.indexOf('endstream', begins.lastIndex)
    if (to < 0) break
    outside.push(text.slice(from, begin.index))
    from = to + 'endstream'.length
    begins.lastIndex = from
  }
  outside.push(text.slice(from))
  return outside.join('\n')
}

/** Where streams begin that hold objects, as most do since PDF 1.5, however their kind is spelt and wherever it stands. */
function listObjectStreams(text: string): number[] {
  const found: number[] = []
  const kinds = /\/(?:O|#4f)(?:b|#62)(?:j|#6a)(?:S|#53)(?:t|#74)(?:m|#6d)/gi
  const begins = /stream[ \t]*(?:\r\n|\r|\n)/g
  for (let kind = kinds.exec(text); kind; kind = kinds.exec(text)) {
    begins.lastIndex = kinds.lastIndex
    if (!begins.exec(text)) break
    found.push(begins.lastIndex)
    kinds.lastIndex = begins.lastIndex
  }
  return found
}

/** Null when one is broken or packed otherwise, or when it would be too much. A stream knows its own end. */
function unfold(streams: readonly Buffer[]): string | null {
  const found: string[] = []
  let left = mostUnfolded
  for (const packed of streams) {
    try {
      const open = inflateSync(packed, { maxOutputLength: left }).toString('latin1')
      if (!objectsInPlain.test(open)) return null
      left -= open.length + costOfOne
      found.push(open)
    } catch {
      return null
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
