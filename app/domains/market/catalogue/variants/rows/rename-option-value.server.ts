import type { Prisma } from '~/platform/prisma/client'
import type { ProductTermKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { TermInput } from '../../terms/schema'
import { readOptions } from '../schema'
import { writeVariantTexts } from './write-variant-texts.server'

/** A word of a list is called otherwise, so the variants that have it are as well. For the portal itself. */
export async function renameOptionValue(
  work: Work,
  { kind, code }: { kind: ProductTermKind; code: string },
  { nameUzLatn, nameUzCyrl, nameRu, nameEn }: TermInput,
): Promise<void> {
  const names = { 'uz-Latn': nameUzLatn, 'uz-Cyrl': nameUzCyrl, ru: nameRu, en: nameEn }
  const rows = await work.tx.$queryRaw<{ id: string; options: unknown }[]>`select id, options from product
    where has_variants and options @> ${JSON.stringify([{ kind, values: [{ key: code }] }])}::jsonb
    order by id for update`
  for (const { id, options } of rows) {
    const renamed = readOptions(options).map((option) =>
      option.kind === kind
        ? {
            ...option,
            values: option.values.map((value) => (value.key === code ? { ...value, names } : value)),
          }
        : option,
    )
    await work.tx.product.update({
      where: { id },
      data: { options: renamed as unknown as Prisma.InputJsonValue },
    })
    await writeVariantTexts(work, id)
  }
}
