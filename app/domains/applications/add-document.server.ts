import { readUpload, type UploadError } from '~/domains/documents/index.server'
import type { FileStore } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { type RecordDocumentError, recordDocument } from './commands/record-document.server'

export interface AddDocumentInput {
  applicationId: string
  /** A code of the version's list. */
  kind: string
  /** As the person's device calls the file; shown to her and the centre, used for nothing else. */
  name: string
  bytes: Buffer
}

/**
 * Adds a paper to an application that may be changed. The file is stored before the transaction, since that takes time
 * and must not hold a lock, and goes again when nothing came of it.
 */
export async function addDocument(
  context: ContextWith<{ files: FileStore }>,
  { bytes, ...named }: AddDocumentInput,
): Promise<Result<{ id: string; isNew: boolean }, UploadError | RecordDocumentError>> {
  const read = await readUpload(bytes)
  if (!read.ok) return read
  const file = read.value
  const storageKey = await context.ports.files.put(file.bytes, { mediaType: file.mediaType })
  let kept = false
  try {
    const added = await perform(context, recordDocument, { ...named, ...file, storageKey })
    kept = added.ok && added.value.isNew
    return added
  } finally {
    if (!kept) await context.ports.files.remove(storageKey)
  }
}
