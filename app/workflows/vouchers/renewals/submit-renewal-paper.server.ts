import { storeUpload, type UploadError } from '~/domains/documents/index.server'
import type { UploadPorts } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import { type AddRenewalPaperError, addRenewalPaper } from '~/domains/vouchers/index.server'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'

/** A photograph or paper for a renewal, stored and then written down. */
export function submitRenewalPaper(
  context: ContextWith<UploadPorts>,
  renewalId: string,
  { bytes, name }: { bytes: Buffer; name: string },
): Promise<Result<{ isNew: boolean }, UploadError | AddRenewalPaperError>> {
  return storeUpload(
    context,
    bytes,
    (file) => perform(context, addRenewalPaper, { renewalId, file: { ...file, name } }),
    ({ isNew }) => isNew,
  )
}
