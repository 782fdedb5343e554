import { constants, crc32, deflateRawSync } from 'node:zlib'

interface Entry {
  name: Buffer
  crc: number
  packed: number
  length: number
  offset: number
}

/** Compressed together: less would cost ratio, more would cost memory. */
const chunkLength = 128 * 1024
/** Deflated, sizes after the octets, names in UTF-8 (PKWARE's APPNOTE, 4.4.4). */
const flags = 0x0808
const version = 20
/** 1 January 1980, the first day that the format knows: what is in it says when it was made. */
const noDay = 0x21

/**
 * A ZIP archive that is written as it grows: `write` is given its octets, and no more than a chunk of a file is held.
 * Each chunk is deflated by itself and ends on a whole octet, so that they follow one another in one stream. Archives
 * and files stay under 4 GB.
 */
export function openZip(write: (octets: Uint8Array) => void) {
  const entries: Entry[] = []
  let offset = 0
  const put = (octets: Uint8Array) => {
    offset += octets.length
    write(octets)
  }
  return {
    /** Files are written one after another: the one before is closed first. */
    openFile(path: string) {
      const entry: Entry = { name: Buffer.from(path), crc: 0, packed: 0, length: 0, offset }
      put(Buffer.concat([localHeader(entry.name), entry.name]))
      let waiting = ''
      const flush = (isLast: boolean) => {
        const chunk = Buffer.from(waiting)
        waiting = ''
        entry.crc = crc32(chunk, entry.crc)
        entry.length += chunk.length
        const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
        const packed = deflateRawSync(chunk, { finishFlush })
        entry.packed += packed.length
        put(packed)
      }
      return {
        add(text: string): void {
          waiting += text
          if (waiting.length >= chunkLength) flush(false)
        },
        close(): void {
          flush(true)
          put(numbers([4, 0x08074b50], [4, entry.crc], [4, entry.packed], [4, entry.length]))
          entries.push(entry)
        },
      }
    },
    close(): void {
      const begin = offset
      for (const entry of entries) put(Buffer.concat([directoryHeader(entry), entry.name]))
      const count = entries.length
      const size = offset - begin
      put(numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, begin], [2, 0]))
    },
  }
}

function localHeader(name: Buffer): Buffer {
  return Buffer.concat([
    numbers([4, 0x04034b50], [2, version], [2, flags], [2, 8], [2, 0], [2, noDay]),
    numbers([4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
  ])
}

function directoryHeader({ name, crc, packed, length, offset }: Entry): Buffer {
  return Buffer.concat([
    numbers([4, 0x02014b50], [2, version], [2, version], [2, flags], [2, 8], [2, 0], [2, noDay]),
    numbers([4, crc], [4, packed], [4, length], [2, name.length], [2, 0], [2, 0]),
    numbers([2, 0], [2, 0], [4, 0], [4, offset]),
  ])
}

/** Numbers as the format has them: octets, then value, the least octet first. */
function numbers(...fields: readonly (readonly [2 | 4, number])[]): Buffer {
  return Buffer.concat(
    fields.map(([octets, value]) => {
      const field = Buffer.alloc(octets)
      field.writeUIntLE(value, 0, octets)
      return field
    }),
  )
}
