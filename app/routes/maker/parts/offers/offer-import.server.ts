import {
  type CheckedOfferLine,
  checkLines,
  listOwnOffers,
  mostOfferFileBytes,
  mostOfferLines,
  type OfferLine,
  readOfferSheet,
  saveOfferLines,
} from '~/domains/makers/index.server'
import { listDeviceKinds } from '~/domains/reference/index.server'
import type { SignedInContext } from '~/http/guards.server'
import type { SheetImport } from '~/http/sheet/import/sheet-import.server'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'

/** How a maker's offers come in from a file: each line against the offers as they are now. */
export function offerImport(context: SignedInContext): SheetImport<OfferLine, CheckedOfferLine> {
  return {
    mostLines: mostOfferLines,
    mostBytes: mostOfferFileBytes,
    read: readOfferSheet,
    async check(lines) {
      const [own, kinds] = await Promise.all([listOwnOffers(context), listDeviceKinds(dayOf(context.now()))])
      return checkLines(lines, own, kinds)
    },
    write: ({ checked, importId }) =>
      perform(context, saveOfferLines, { importId, lines: checked.flatMap(({ write }) => write ?? []) }),
  }
}
