import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextTextRequestStatus } from '../lifecycle'
import { type LockOwnTextError, lockTakenTextRequest } from '../rows/lock-own-text-request.server'
import { tellAskingShop } from '../rows/tell.server'
import { writeTextStatus } from '../rows/write-text-status.server'
import type { TranslationInput } from '../schema'

export type SubmitTranslationError =
  | LockOwnTextError
  | 'translations.error.moved'
  /** The seller wrote otherwise meanwhile. */
  | 'translations.error.sourceChanged'

/** The editor hands in what she wrote. `source` is the number of the text that she had before her. */
export async function submitTranslation(
  work: Work,
  { id, source, name, text }: TranslationInput & { id: string; source: number },
): Promise<Result<null, SubmitTranslationError>> {
  const locked = await lockTakenTextRequest(work, id)
  if (!locked.ok) return locked
  const request = locked.value
  // The same sent twice is one act.
  const isSame = request.name === name && request.text === text && request.handedSource === source
  if (request.status === 'handed' && isSame) return ok(null)
  const status = nextTextRequestStatus(request.status, 'hand')
  if (!status) return refuse('translations.error.moved')
  if (request.sources.at(-1)?.number !== source) return refuse('translations.error.sourceChanged')
  await writeTextStatus(work, request, status, {
    ...{ name, text, handedAt: work.now(), handedSource: source },
  })
  await recordAudit(work, { subject: id, action: 'textRequest.handed' })
  await tellAskingShop(work, request, { step: 'handed', template: 'notifications.translationHanded' })
  return ok(null)
}
