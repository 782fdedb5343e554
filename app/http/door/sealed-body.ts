import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file that is gone as soon as it is closed, also by a crash. */
export async function openNameless(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = path.join(folder, randomUUID())
  const file = await open(name, 'wx+', 0o600)
  await unlink(name)
  return file
}

/**
 * Writes a body into the file as it comes, sealed by a key that nobody writes down. Opens it once it is whole; rejects
 * when its sender breaks off.
 */
export async function receiveSealed(body: Readable, file: FileHandle): Promise<() => Readable> {
  const key = randomBytes(32)
  const start = randomBytes(16)
  const kept = file.createWriteStream({ autoClose: false })
  await pipeline(body, createCipheriv('aes-256-ctr', key, start), kept)
  return () => {
    const opening = createDecipheriv('aes-256-ctr', key, start)
    void pipeline(file.createReadStream({ start: 0, autoClose: false }), opening).catch(() => {})
    return opening
  }
}
