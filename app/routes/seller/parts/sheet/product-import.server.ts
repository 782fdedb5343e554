import {
  type CheckedProductLine,
  checkProductLines,
  getProductSheet,
  mostProductFileBytes,
  mostProductLines,
  type ProductLine,
  readProductSheet,
  saveProductLines,
} from '~/domains/market/index.server'
import type { SignedInContext } from '~/http/guards.server'
import type { SheetImport } from '~/http/sheet/import/sheet-import.server'
import { markLines } from '~/lib/sheet/mark-lines.server'
import { perform } from '~/platform/perform.server'

/** Lines of one transaction: whoever buys one of these products waits no longer than for so many. */
const linesAtOnce = 250

/** How a seller's products come in from a file: each line against her products as they are now. */
export function productImport(context: SignedInContext): SheetImport<ProductLine, CheckedProductLine> {
  const { locale } = context
  const check = async (lines: readonly ProductLine[]) =>
    checkProductLines(lines, await getProductSheet(context, locale))
  return {
    mostLines: mostProductLines,
    mostBytes: mostProductFileBytes,
    read: readProductSheet,
    check,
    // What is not written when one piece is refused stands in the next report, and what is written does not.
    async write({ lines, checked }) {
      const toWrite = lines.filter((_, at) => checked[at]?.write)
      let written = 0
      for (let at = 0; at < toWrite.length; at += linesAtOnce) {
        const piece = toWrite.slice(at, at + linesAtOnce)
        const numbers = new Set(piece.map(({ line }) => line))
        const mark = markLines(checked.filter(({ line }) => numbers.has(line)))
        const saved = await perform(context, saveProductLines, { lines: piece, mark, locale })
        if (!saved.ok) return saved
        written += saved.value.written
      }
      return { ok: true, value: { written } }
    },
  }
}
