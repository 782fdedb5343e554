import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { FileStore } from '~/domains/documents/ports'
import { ownValue } from '~/lib/own-value'

export interface FolderFilesConfig {
  /** Made when missing, readable by this user alone. */
  folder: string
  /** Name of `key` in each file, 1 to 32 letters, digits or dashes: old files stay readable after a change of key. */
  keyId: string
  /** 32 bytes each, by id; must hold `keyId`. */
  keys: Record<string, Buffer>
}

const keyPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const ivLength = 12
const tagLength = 16

/**
 * Files in a folder, AES-256-GCM. A file is `header length (2 bytes), header (JSON: key id, media type), iv, tag,
 * content`; header and store key are authenticated, so a file can be neither edited nor swapped for another.
 * Paths are made of random ids only, never of anything a person typed.
 */
export function createFolderFiles(config: FolderFilesConfig): FileStore {
  const current = readKey(config, config.keyId)
  const locate = (key: string) => path.join(config.folder, key.slice(0, 2), key)

  return {
    async put(bytes, { mediaType }) {
      const key = randomUUID()
      const header = Buffer.from(JSON.stringify({ keyId: config.keyId, mediaType }))
      const iv = randomBytes(ivLength)
      const cipher = createCipheriv('aes-256-gcm', current, iv).setAAD(
        Buffer.concat([header, Buffer.from(key)]),
      )
      const content = Buffer.concat([cipher.update(bytes), cipher.final()])
      const length = Buffer.alloc(2)
      length.writeUInt16BE(header.length)
      await writeWhole(locate(key), Buffer.concat([length, header, iv, cipher.getAuthTag(), content]))
      return key
    },

    async get(key) {
      const file = keyPattern.test(key) ? await readIfThere(locate(key)) : null
      return file && decrypt(config, key, file)
    },

    async remove(key) {
      if (keyPattern.test(key)) await rm(locate(key), { force: true })
    },
  }
}

function decrypt(config: FolderFilesConfig, key: string, file: Buffer): { bytes: Buffer; mediaType: string } {
  const headerEnd = 2 + file.readUInt16BE(0)
  const header = file.subarray(2, headerEnd)
  const { keyId, mediaType } = JSON.parse(header.toString('utf8')) as { keyId: string; mediaType: string }
  const iv = file.subarray(headerEnd, headerEnd + ivLength)
  const contentStart = headerEnd + ivLength + tagLength
  const decipher = createDecipheriv('aes-256-gcm', readKey(config, keyId), iv)
    .setAAD(Buffer.concat([header, Buffer.from(key)]))
    .setAuthTag(file.subarray(headerEnd + ivLength, contentStart))
  return { bytes: Buffer.concat([decipher.update(file.subarray(contentStart)), decipher.final()]), mediaType }
}

function readKey({ keys }: FolderFilesConfig, keyId: string): Buffer {
  const key = ownValue(keys, keyId)
  if (key?.length !== 32) throw new Error(`The key for files "${keyId}" is missing or not 32 bytes long`)
  return key
}

/** Written beside and renamed, so that a crash leaves no half of a file under its name. */
async function writeWhole(target: string, content: Buffer): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  const draft = `${target}.draft`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, target)
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
