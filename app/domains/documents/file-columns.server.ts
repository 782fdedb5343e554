import { createHash } from 'node:crypto'
import { cleanFileName } from '~/lib/typed/clean-file-name'
import { sealDocumentName } from './sealed-name.server'
import type { StoredUpload } from './store-upload.server'

/** How a file that was taken in is named at its end. */
const fileEndings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg' } as const

export type NamedUpload = StoredUpload & {
  /** As the person's device calls the file. */
  name: string
}

/** By which the same file is known again. */
export function hashFile(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What a row keeps of a stored file; `id` is the row's. */
export function fileColumns({ storageKey, mediaType, bytes, scan, name }: NamedUpload, id: string) {
  return {
    ...{ storageKey, scan, contentType: mediaType, sizeBytes: bytes.length, sha256: hashFile(bytes) },
    nameCipher: sealDocumentName(cleanFileName(name, fileEndings[mediaType], 'file'), id),
  }
}
