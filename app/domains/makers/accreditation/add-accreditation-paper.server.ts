import { storeUpload, type UploadError } from '~/domains/documents/index.server'
import type { UploadPorts } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import {
  type RecordAccreditationPaperError,
  type RecordAccreditationPaperInput,
  recordAccreditationPaper,
} from './commands/record-accreditation-paper.server'

export type AddAccreditationPaperInput = Pick<
  RecordAccreditationPaperInput,
  'accreditationId' | 'kind' | 'deviceCode' | 'name'
> & { bytes: Buffer }

/** Adds a paper to an application for accreditation; the same file twice is one. */
export async function addAccreditationPaper(
  context: ContextWith<UploadPorts>,
  { bytes, ...named }: AddAccreditationPaperInput,
): Promise<Result<{ id: string; isNew: boolean }, UploadError | RecordAccreditationPaperError>> {
  return storeUpload(
    context,
    bytes,
    (file) => perform(context, recordAccreditationPaper, { ...named, ...file }),
    ({ isNew }) => isNew,
  )
}
