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

/** An object stream unfolds to at most this much; a few octets can hide gigabytes. */
const mostUnfolded = 8 * 1024 * 1024
const mostStreams = 2000

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
  const dictionaries = plainNames(`${withoutStreams(text)}\n${unfold(bytes, text)}`)
  if (/\/Encrypt(?![A-Za-z])/.test(dictionaries)) return 'password'
  if (active.test(dictionaries)) return 'active'
  return /\/Type\s*\/Page(?![A-Za-z])/.test(dictionaries) ? null : 'noPages'
}

// Drawings and fonts are no dictionaries: letters in them say nothing.
function withoutStreams(text: string): string {
  return text.replace(/stream\r?\n[\s\S]*?endstream/g, 'endstream')
}

// Since PDF 1.5 most objects stand packed in streams of their own.
function unfold(bytes: Buffer, text: string): string {
  const found: string[] = []
  let left = mostUnfolded
  const streams = /\/ObjStm(?:(?!stream\r?\n)[\s\S]){0,600}?stream\r?\n/g
  for (const match of text.matchAll(streams)) {
    if (found.length >= mostStreams || left <= 0) break
    const from = match.index + match[0].length
    const packed = bytes.subarray(from, text.indexOf('endstream', from))
    try {
      const open = inflateSync(packed, { maxOutputLength: left, finishFlush: 2 }).toString('latin1')
      left -= open.length
      found.push(open)
    } catch {
      // Not packed by zlib, or locked; then /Encrypt is seen outside.
    }
  }
  return found.join('\n')
}

// `/J#61vaScript` is the same name.
function plainNames(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
