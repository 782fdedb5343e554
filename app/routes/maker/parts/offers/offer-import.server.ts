import {
  checkLines,
  listChecked,
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
import type { CheckedLine } from '~/lib/sheet/line-report'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'

/** How a maker's offers come in from a file: each line against the offers as they are now. */
export function offerImport(context: SignedInContext): SheetImport<OfferLine, CheckedLine> {
  const check = async (lines: OfferLine[]) => {
    const [own, kinds] = await Promise.all([listOwnOffers(context), listDeviceKinds(dayOf(context.now()))])
    return checkLines(lines, own, kinds)
  }
  return {
    mostLines: mostOfferLines,
    mostBytes: mostOfferFileBytes,
    read: readOfferSheet,
    check: async (lines) => listChecked(await check(lines)),
    write: async ({ lines, importId }) =>
      perform(context, saveOfferLines, { importId, lines: (await check(lines)).good }),
  }
}
