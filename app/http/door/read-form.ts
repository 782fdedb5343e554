import { finished } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { hasControlCharacter } from '~/lib/control-characters'
import { type RefusalKind, refusalResponse } from './refusals'

/** A product with every word of every list ticked is the largest form (about 110); the portal adds three fields to each. */
const mostFields = 150 + 3
const ampersand = '&'.charCodeAt(0)

/**
 * The posted form of a page, counted and looked at while it is read: what has too many fields, is broken, or holds
 * what nobody can have typed, is refused (a thrown Response) before any action sees it. The rest of a refused body is
 * let go by: a browser reads the answer only when it has sent everything. `isForWords`: files are let go by too, and
 * only their names stay.
 */
export async function readForm(request: Request, isForWords = false): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!request.body) return new FormData()
  let reading: Reading | undefined
  let fault: unknown
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    if (fault) continue
    try {
      reading ??= startReading(type, isForWords)
      reading.take(chunk)
    } catch (error) {
      fault = error
    }
  }
  if (fault) throw fault
  return reading ? reading.finish() : new FormData()
}

interface Reading {
  /** Throws as soon as it is clear that the form will be refused. */
  take: (chunk: Uint8Array) => void
  finish: () => Promise<FormData>
}

function startReading(type: string, isForWords: boolean): Reading {
  if (type.startsWith('application/x-www-form-urlencoded')) return readFields()
  if (type.startsWith('multipart/form-data')) return readParts(type, isForWords)
  // The limits in front ask for a type where anything is sent.
  return { take: () => refuse('wrongType'), finish: async () => new FormData() }
}

function readFields(): Reading {
  const chunks: Uint8Array[] = []
  let fields = 1
  return {
    take(chunk) {
      for (const octet of chunk) if (octet === ampersand) fields += 1
      if (fields > mostFields) refuse('badRequest')
      chunks.push(chunk)
    },
    async finish() {
      const form = new FormData()
      for (const [name, value] of new URLSearchParams(Buffer.concat(chunks).toString())) {
        form.append(checkName(name), checkValue(value))
      }
      return form
    },
  }
}

function readParts(type: string, isForWords: boolean): Reading {
  const form = new FormData()
  const parser = createParser(type)
  let fault: unknown
  // What a listener throws would be lost in the parser.
  const attempt = (step: () => void) => {
    try {
      step()
    } catch (error) {
      fault ??= error
    }
  }
  parser.on('error', () => attempt(() => refuse('badRequest')))
  parser.on('partsLimit', () => attempt(() => refuse('badRequest')))
  parser.on('field', (name, value, _nameCut, isCut) =>
    attempt(() => (isCut ? refuse('tooLong') : form.append(checkName(name), checkValue(value)))),
  )
  parser.on('file', (name, stream, fileName = '', _encoding, mimeType) => {
    const chunks: Uint8Array[] = []
    stream.on('data', (chunk: Uint8Array) => isForWords || chunks.push(chunk))
    stream.on('end', () => attempt(() => form.append(checkName(name), makeFile(chunks, fileName, mimeType))))
  })
  return {
    take(chunk) {
      parser.write(chunk)
      if (fault) throw fault
    },
    async finish() {
      await finished(parser.end()).catch(() => {})
      if (fault) throw fault
      return form
    },
  }
}

function createParser(type: string) {
  const limits = { fieldNameSize: 100, fieldSize: 1024 * 1024, parts: mostFields, headerPairs: 20 }
  try {
    return new Busboy({ headers: { 'content-type': type }, limits })
  } catch {
    return refuse('badRequest')
  }
}

function makeFile(chunks: Uint8Array[], sentName: string, type: string): File {
  // The three characters that browsers encode in a file's name, and no others.
  const name = sentName.replace(/%(0A|0D|22)/gi, (octet) => decodeURIComponent(octet))
  if (/\p{Cc}/u.test(name)) refuse('badText')
  return new File(chunks as BlobPart[], name, { type })
}

/** No form of ours has a field of such a name, and an object that is filled by it would be another kind of object. */
const ofObjects = /(^|[.[])(__proto__|prototype|constructor)($|[\].[])/

function checkName(name: string | undefined): string {
  if (name === undefined || ofObjects.test(name)) refuse('badRequest')
  if (/\p{Cc}/u.test(name)) refuse('badText')
  return name
}

function checkValue(value: string): string {
  return hasControlCharacter(value) ? refuse('badText') : value
}

function refuse(kind: RefusalKind): never {
  throw refusalResponse({ kind })
}
