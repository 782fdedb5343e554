import { readUpload, type UploadError } from '~/domains/documents/index.server'
import type { FileStore } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { recordSignedConsent, type SignedConsentError } from './commands/record-signed-consent.server'
import type { GivenAssistance } from './rows/give-assistance.server'

/** Stores the photograph of what she signed, before the transaction; it goes again when nothing came of it. */
export async function signAssistance(
  context: ContextWith<{ files: FileStore }>,
  { bytes, name }: { bytes: Buffer; name: string },
): Promise<Result<GivenAssistance, UploadError | SignedConsentError>> {
  const read = await readUpload(bytes)
  if (!read.ok) return read
  const file = read.value
  const storageKey = await context.ports.files.put(file.bytes, { mediaType: file.mediaType })
  let kept = false
  try {
    const given = await perform(context, recordSignedConsent, { ...file, name, storageKey })
    kept = given.ok
    return given
  } finally {
    if (!kept) await context.ports.files.remove(storageKey)
  }
}
