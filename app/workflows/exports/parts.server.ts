import type { FileStore } from '~/domains/documents/ports'

const partBytes = 1024 * 1024

/** Keeps octets in parts of a megabyte, each encrypted by the store; no more than one is in memory. */
export function openParts(
  files: FileStore,
  record: (part: { number: number; storageKey: string }) => Promise<void>,
) {
  let waiting: Uint8Array[] = []
  let length = 0
  let number = 0
  let sizeBytes = 0
  async function flush(): Promise<void> {
    if (length === 0) return
    const bytes = Buffer.concat(waiting)
    waiting = []
    length = 0
    number += 1
    const storageKey = await files.put(bytes, { mediaType: 'application/octet-stream' })
    await record({ number, storageKey })
  }
  return {
    async add(octets: readonly Uint8Array[]): Promise<void> {
      for (const piece of octets) {
        waiting.push(piece)
        length += piece.length
        sizeBytes += piece.length
        if (length >= partBytes) await flush()
      }
    },
    /** Answers how long the whole is. */
    async close(): Promise<number> {
      await flush()
      return sizeBytes
    },
  }
}
