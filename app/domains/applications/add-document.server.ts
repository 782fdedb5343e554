import { storeUpload, type UploadError } from '~/domains/documents/index.server'
import type { UploadPorts } from '~/domains/documents/ports'
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

/** Adds a paper to an application that may be changed; the same file twice is one. */
export async function addDocument(
  context: ContextWith<UploadPorts>,
  { bytes, ...named }: AddDocumentInput,
): Promise<Result<{ id: string; isNew: boolean }, UploadError | RecordDocumentError>> {
  return storeUpload(
    context,
    bytes,
    (file) => perform(context, recordDocument, { ...named, ...file }),
    ({ isNew }) => isNew,
  )
}
