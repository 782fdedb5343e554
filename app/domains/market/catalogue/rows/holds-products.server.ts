import type { Work } from '~/platform/work.server'

/** True for a category that products stand in: one that holds others holds none itself. */
export async function holdsProducts(work: Work, code: string): Promise<boolean> {
  return (await work.tx.category.count({ where: { code, children: { none: {} } } })) > 0
}
