import { v5 } from 'uuid'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import type { GoodLine } from '../sheet/check-lines'
import { type CreateOfferError, createOffer } from './create-offer.server'
import { type SetOfferStatusError, setOfferStatus } from './set-offer-status.server'
import { type UpdateOfferError, updateOffer } from './update-offer.server'

export type SaveOfferLinesError = CreateOfferError | UpdateOfferError | SetOfferStatusError

/**
 * Writes lines of a file that were looked at, all of them or none: where one is refused now, `details.line` names it.
 * The same `importId` makes no second draft of a line.
 */
export async function saveOfferLines(
  work: Work,
  { importId, lines }: { importId: string; lines: readonly GoodLine[] },
): Promise<Result<{ written: number }, SaveOfferLinesError>> {
  let written = 0
  for (const each of lines) {
    if (each.does === 'same') continue
    const done = await writeLine(work, importId, each)
    if (!done.ok) return refuse(done.error, { line: each.line })
    written += 1
  }
  return ok({ written })
}

async function writeLine(
  work: Work,
  importId: string,
  { line, offerId: known, version, deviceCode, input, move }: GoodLine,
): Promise<Result<null, SaveOfferLinesError>> {
  const offerId = known ?? v5(`line ${line}`, importId)
  if (known) {
    const updated = await updateOffer(work, { ...input, offerId, version })
    if (!updated.ok) return updated
  } else {
    const created = await createOffer(work, { ...input, offerId, deviceCode })
    if (!created.ok) return created
    if (created.value.repeated) return ok(null)
  }
  if (!move) return ok(null)
  const moved = await setOfferStatus(work, { offerId, move })
  return moved.ok ? ok(null) : moved
}
