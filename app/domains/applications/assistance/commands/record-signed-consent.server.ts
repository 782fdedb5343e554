import type { NamedUpload } from '~/domains/documents/index.server'
import { getService } from '~/domains/services/index.server'
import { type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { writeDocument } from '../../rows/write-document.server'
import { type GivenAssistance, giveAssistance, type NotGiven } from '../rows/give-assistance.server'
import { lockOwnAssistance } from '../rows/lock-own-assistance.server'
import { signedForm } from '../rules'

export type SignedConsentError = 'assistance.error.notAsked' | 'assistance.error.codeOnly' | NotGiven

/** She has signed: a photograph of the paper is kept with the application, where both sides see it. */
export async function recordSignedConsent(
  work: Work,
  file: NamedUpload,
): Promise<Result<GivenAssistance, SignedConsentError>> {
  const assistance = await lockOwnAssistance(work, 'asked')
  if (!assistance) return refuse('assistance.error.notAsked')
  if (assistance.way === 'phone' || assistance.voucherId) return refuse('assistance.error.codeOnly')
  const service = await getService(assistance.serviceCode, 'uz-Latn', work)
  const isProtected = service?.privacy === 'protected'
  const given = await giveAssistance(work, assistance, { consent: 'paper', isProtected })
  if (!given.ok) return given
  if (given.value.voucherId !== null) return given
  const { applicationId } = given.value
  await writeDocument(work, { applicationId, kind: signedForm, file })
  return given
}
