import { getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../../policy'
import type { TextRequestRow } from '../view.server'
import { lockTextRequest } from './lock-text-request.server'

export type LockOwnTextError = 'translations.error.notFound' | 'sides.error.translate'

/** The request of the shop in whose name somebody acts; nobody answers what she wrote herself as an editor. */
export async function lockOwnTextRequest(
  work: Work,
  id: string,
): Promise<Result<TextRequestRow, LockOwnTextError>> {
  const sellerId = sellerOf(work)
  const request = sellerId ? await lockTextRequest(work, id) : null
  if (!request || request.sellerId !== sellerId) return refuse('translations.error.notFound')
  const editor = request.takenById === null ? [] : [request.takenById]
  return refuseBothSides('translate', work, editor) ?? ok(request)
}

/** The request that an editor works on; nobody writes for a shop of her own, or of her family. */
export async function lockTakenTextRequest(
  work: Work,
  id: string,
): Promise<Result<TextRequestRow, LockOwnTextError>> {
  const { personId, role } = work
  const request = role === 'text_editor' && personId ? await lockTextRequest(work, id) : null
  if (!request || (request.status !== 'asked' && request.takenById !== personId))
    return refuse('translations.error.notFound')
  return refuseBothSides('translate', work, await getSellerFamily(work, request.sellerId)) ?? ok(request)
}
