import { ok, type Result, refuse } from '~/lib/result'
import { markLines } from '~/lib/sheet/mark-lines.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../../policy'
import { clearCatalogueCache } from '../../cached.server'
import { writeSearchDocuments } from '../../rows/write-search-documents.server'
import { checkProductLines, type ProductWrite } from '../check-product-lines'
import type { ProductLine } from '../product-sheet'
import { createSheetProducts } from '../rows/create-sheet-products.server'
import { readProductSheet } from '../rows/read-product-sheet.server'
import { updateSheetProducts, updateSheetVariants } from '../rows/update-sheet-products.server'

export type SaveProductLinesError =
  | 'market.error.sellerNotApproved'
  /** What the lines would do is not what the report said. */
  | 'sheets.error.moved'

/**
 * Writes lines of a file as a report said, whose part of them has this `mark`: all good ones, or none when anything of it
 * has changed since. New ones become drafts. A second time the lines say what is there, so nothing is written.
 */
export async function saveProductLines(
  work: Work,
  { lines, mark, locale }: { lines: readonly ProductLine[]; mark: string; locale: string },
): Promise<Result<{ written: number }, SaveProductLinesError>> {
  const sellerId = sellerOf(work)
  const seller =
    sellerId &&
    (await work.tx.seller.findFirst({ where: { id: sellerId }, select: { id: true, soato: true } }))
  if (!seller) return refuse('market.error.sellerNotApproved')
  // As for a draft that is typed: of two files of one seller the second finds what the first wrote.
  await lockName(work, `product of ${seller.id}`)
  const look = async () =>
    checkProductLines(lines, await readProductSheet(work.tx, { sellerId, locale, lines }))
  const ids = (await look()).flatMap(({ write }) => idsOf(write))
  await work.tx
    .$executeRaw`select 1 from product where id = any (${ids}::uuid[]) or parent_id = any (${ids}::uuid[])
    order by id for update`
  const checked = await look()
  if (markLines(checked) !== mark) return refuse('sheets.error.moved')
  const writes = checked.flatMap(({ write }) => write ?? [])
  await writeAll(work, seller, writes)
  return ok({ written: writes.length })
}

/** The rows that a line changes. */
function idsOf(write: ProductWrite | null): string[] {
  if (write?.kind === 'variant') return [write.variant.id]
  return write?.kind === 'changed' ? [write.product.id] : []
}

async function writeAll(
  work: Work,
  seller: { id: string; soato: string },
  writes: readonly ProductWrite[],
): Promise<void> {
  const added = writes.flatMap((write) => (write.kind === 'new' ? [write.input] : []))
  const changed = writes.filter((write) => write.kind === 'changed')
  const created = added.length > 0 ? await createSheetProducts(work, seller, added) : []
  await updateSheetProducts(work, changed)
  await updateSheetVariants(
    work,
    writes.filter((write) => write.kind === 'variant'),
  )
  await writeSearchDocuments(work, [...created, ...changed.map(({ product }) => product.id)])
  clearCatalogueCache(work)
}
