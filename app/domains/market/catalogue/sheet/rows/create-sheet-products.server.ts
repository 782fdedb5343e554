import { slugify } from '~/i18n/uzbek/slugify'
import { newId } from '~/lib/ids'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { termKinds } from '../../terms/rules'
import type { SheetInput } from '../product-sheet'

/** Drafts of a seller, many at once; answers their ids. */
export async function createSheetProducts(
  work: Work,
  seller: { id: string; soato: string },
  inputs: readonly SheetInput[],
): Promise<string[]> {
  const made = inputs.map((input) => ({ ...input, id: newId() }))
  const rows = made.map(({ texts, marks: _, ...columns }) => ({
    ...columns,
    base: slugify(texts.find(({ locale }) => locale === 'uz-Latn')?.name ?? texts[0]?.name ?? '') || 'buyum',
    ...{ sellerId: seller.id, regionSoato: seller.soato.slice(0, 4), createdAt: work.now() },
    status: 'draft' as const,
  }))
  await writeUnderFreeSlugs(work, rows)
  await work.tx.productText.createMany({
    data: made.flatMap(({ id, texts }) => texts.map((text) => ({ productId: id, ...text }))),
  })
  await work.tx.productMark.createMany({
    data: made.flatMap(({ id, marks }) =>
      termKinds.flatMap((kind) => (marks[kind] ?? []).map((code) => ({ productId: id, kind, code }))),
    ),
  })
  return made.map(({ id }) => id)
}

type Row = Omit<Prisma.ProductCreateManyInput, 'slug'> & { id: string; base: string }

/** Of products of one name, digits of the id part the others. Nobody's draft is seen, so it is tried. */
async function writeUnderFreeSlugs(work: Work, rows: readonly Row[]): Promise<void> {
  const shapes = [
    ({ base }: Row) => base,
    ({ base, id }: Row) => `${base.slice(0, 70)}-${id.slice(-6)}`,
    ({ base, id }: Row) => `${base.slice(0, 64)}-${id.slice(-12)}`,
  ]
  let left = rows
  for (const slugOf of shapes) {
    if (left.length === 0) return
    await work.tx.product.createMany({
      data: left.map(({ base, ...row }) => ({ ...row, slug: slugOf({ base, ...row }) })),
      skipDuplicates: true,
    })
    const written = await work.tx.product.findMany({
      where: { id: { in: left.map(({ id }) => id) } },
      select: { id: true },
    })
    const ids = new Set(written.map(({ id }) => id))
    left = left.filter(({ id }) => !ids.has(id))
  }
  if (left.length > 0) throw new Error(`${left.length} products have no free address`)
}
