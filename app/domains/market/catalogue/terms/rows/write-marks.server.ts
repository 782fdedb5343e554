import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import type { ProductMarks } from '../../../schema'
import { termKinds } from '../rules'

/**
 * Makes these the words of a product. What it has stays its own, also when the list does not offer it any more; anew is
 * chosen only what the list offers.
 */
export async function writeMarks(
  work: Work,
  productId: string,
  marks: ProductMarks,
): Promise<Result<null, 'market.error.term'>> {
  const wanted = termKinds.flatMap((kind) => (marks[kind] ?? []).map((code) => ({ kind, code })))
  const had = await work.tx.productMark.findMany({ where: { productId }, select: { kind: true, code: true } })
  const isIn = (list: typeof wanted, one: { kind: string; code: string }) =>
    list.some(({ kind, code }) => kind === one.kind && code === one.code)
  const gone = had.filter((mark) => !isIn(wanted, mark))
  const added = wanted.filter((mark) => !isIn(had, mark))
  if (added.length > 0) {
    const offered = await work.tx.productTerm.count({ where: { OR: added, retiredAt: null } })
    if (offered < added.length) return refuse('market.error.term')
  }
  if (gone.length > 0) await work.tx.productMark.deleteMany({ where: { productId, OR: gone } })
  await work.tx.productMark.createMany({ data: added.map((mark) => ({ productId, ...mark })) })
  return ok(null)
}
