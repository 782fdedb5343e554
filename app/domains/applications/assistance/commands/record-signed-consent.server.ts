import { createHash } from 'node:crypto'
import { recordAudit } from '~/domains/audit/index.server'
import { type ReadUpload, sealDocumentName } from '~/domains/documents/index.server'
import { getService } from '~/domains/services/index.server'
import { newId } from '~/lib/ids'
import { type Result, refuse } from '~/lib/result'
import { cleanFileName } from '~/lib/typed/clean-file-name'
import type { Work } from '~/platform/work.server'
import { fileEndings } from '../../rows/file-endings'
import type { NotOnline } from '../../rows/open-draft.server'
import { type GivenAssistance, giveAssistance } from '../rows/give-assistance.server'
import { lockOwnAssistance } from '../rows/lock-own-assistance.server'
import { signedForm } from '../rules'

export type SignedConsentError = 'assistance.error.notAsked' | 'assistance.error.codeOnly' | NotOnline

/** She has signed: a photograph of the paper is kept with the application, where both sides see it. */
export async function recordSignedConsent(
  work: Work,
  { storageKey, name, ...file }: ReadUpload & { storageKey: string; name: string },
): Promise<Result<GivenAssistance, SignedConsentError>> {
  const assistance = await lockOwnAssistance(work, 'asked')
  if (!assistance) return refuse('assistance.error.notAsked')
  if (assistance.way === 'phone') return refuse('assistance.error.codeOnly')
  const service = await getService(assistance.serviceCode, 'uz-Latn', work)
  const isProtected = service?.privacy === 'protected'
  const given = await giveAssistance(work, assistance, { consent: 'paper', isProtected })
  if (!given.ok) return given
  const { applicationId } = given.value
  const id = newId()
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  await work.tx.applicationDocument.create({
    data: {
      ...{ id, applicationId, kind: signedForm, storageKey, sha256, contentType: file.mediaType },
      ...{ sizeBytes: file.bytes.length, createdAt: work.now() },
      nameCipher: sealDocumentName(cleanFileName(name, fileEndings[file.mediaType], 'file'), id),
    },
  })
  const details = { documentId: id, documentKind: signedForm, sha256 }
  await recordAudit(work, { subject: applicationId, action: 'application.documentAdded', details })
  return given
}
