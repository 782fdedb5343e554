import type { ContextWith } from '~/domains/identity/context'
import type { Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import type { UploadPorts } from './ports'
import { type ReadUpload, readUpload, type UploadError } from './read-upload.server'

export type StoredUpload = ReadUpload & { storageKey: string; scan: 'waiting' | 'unscanned' }

/**
 * Stores a file before `record`, which opens the transaction: storing takes time and must hold no lock. It goes again
 * when nothing came of it: `record` refused or threw, or what it answers does not keep the file.
 */
export async function storeUpload<Value, Fault extends TextKey>(
  { ports }: ContextWith<UploadPorts>,
  bytes: Buffer,
  record: (file: StoredUpload) => Promise<Result<Value, Fault>>,
  keeps: (value: Value) => boolean = () => true,
): Promise<Result<Value, UploadError | Fault>> {
  const read = await readUpload(bytes)
  if (!read.ok) return read
  const file = read.value
  const storageKey = await ports.files.put(file.bytes, { mediaType: file.mediaType })
  let isKept = false
  try {
    const recorded = await record({ ...file, storageKey, scan: ports.scanner ? 'waiting' : 'unscanned' })
    isKept = recorded.ok && keeps(recorded.value)
    return recorded
  } finally {
    if (!isKept) await ports.files.remove(storageKey)
  }
}
