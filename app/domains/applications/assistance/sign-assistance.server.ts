import { storeUpload, type UploadError } from '~/domains/documents/index.server'
import type { UploadPorts } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { recordSignedConsent, type SignedConsentError } from './commands/record-signed-consent.server'
import type { GivenAssistance } from './rows/give-assistance.server'

/** Takes the photograph of what she signed, and with it her consent. */
export async function signAssistance(
  context: ContextWith<UploadPorts>,
  { bytes, name }: { bytes: Buffer; name: string },
): Promise<Result<GivenAssistance, UploadError | SignedConsentError>> {
  return storeUpload(context, bytes, (file) => perform(context, recordSignedConsent, { ...file, name }))
}
