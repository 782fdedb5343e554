import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextTextRequestStatus } from '../lifecycle'
import { type LockOwnTextError, lockOwnTextRequest } from '../rows/lock-own-text-request.server'
import { tellEditor } from '../rows/tell.server'
import { writeSources } from '../rows/write-sources.server'
import { writeTextStatus } from '../rows/write-text-status.server'
import { type WriteTranslationError, writeToProduct, writeToShop } from '../rows/write-translation.server'
import type { TextTarget } from '../rules'
import type { TranslationInput } from '../schema'

export type ApproveTranslationError = LockOwnTextError | WriteTranslationError | 'translations.error.moved'

export interface ApproveTranslationInput extends TranslationInput {
  id: string
  /** Of the product or the shop, as she saw it. */
  seen: number
}

/** The seller takes what the editor wrote, as it is or changed: buyers read it from then on. */
export async function approveTranslation(
  work: Work,
  { id, seen, ...text }: ApproveTranslationInput,
): Promise<Result<null, ApproveTranslationError>> {
  const locked = await lockOwnTextRequest(work, id)
  if (!locked.ok) return locked
  const request = locked.value
  const status = nextTextRequestStatus(request.status, 'accept')
  if (!status) return refuse('translations.error.moved')
  // The table of the database keeps to the same three.
  const accepted = { toLocale: request.toLocale as TextTarget, text, seen }
  const { productId, sellerId } = request
  const written = productId
    ? await writeToProduct(work, productId, accepted)
    : await writeToShop(work, accepted)
  if (!written.ok) return written
  await writeTextStatus(work, request, status, { ...text })
  await writeSources(work, productId ? { productIds: [productId] } : { sellerId })
  await recordAudit(work, { subject: id, action: 'textRequest.accepted' })
  await tellEditor(work, request, { step: 'accepted', template: 'notifications.translationAccepted' })
  return ok(null)
}
