import { saveProductDocuments } from '~/domains/search/index.server'
import { languageOf, type SearchDocument, type SearchText } from '~/domains/search/schema'
import type { Work } from '~/platform/work.server'

/** Writes what products are found by. Call it after every change of their texts, words, category or seller. */
export async function writeSearchDocuments(work: Work, productIds: readonly string[]): Promise<void> {
  const products = await work.tx.product.findMany({
    where: { id: { in: [...productIds] } },
    select: {
      id: true,
      regionSoato: true,
      texts: { select: { locale: true, name: true, description: true } },
      category: { select: { nameUzLatn: true, nameRu: true, nameEn: true } },
      marks: {
        // How it is cared for is no reason to find it.
        where: { kind: { not: 'care' } },
        select: { term: { select: { nameUzLatn: true, nameRu: true, nameEn: true } } },
      },
      seller: { select: { displayName: true, soato: true } },
    },
  })
  const soatos = products.flatMap(({ regionSoato, seller }) => [regionSoato, seller.soato])
  const places = await work.tx.territory.findMany({
    where: { soato: { in: [...new Set(soatos)] } },
    select: { soato: true, nameUzLatn: true, nameRu: true, nameEn: true },
  })
  const documents = products.map(({ id, regionSoato, texts, category, marks, seller }): SearchDocument => {
    const own = places.filter(({ soato }) => soato === regionSoato || soato === seller.soato)
    return {
      kind: 'product',
      ref: id,
      names: texts.map(({ locale, name }) => ({ text: name, language: languageOf(locale) })),
      extra: [
        ...namesOf(category),
        ...marks.flatMap(({ term }) => namesOf(term)),
        ...own.flatMap((place) => namesOf(place).map((name) => ({ ...name, isProper: true }))),
        { text: seller.displayName, language: 'uz', isProper: true },
      ],
      body: texts.map(({ locale, description }) => ({ text: description, language: languageOf(locale) })),
    }
  })
  await saveProductDocuments(work, documents)
}

function namesOf(row: { nameUzLatn: string; nameRu: string; nameEn: string }): SearchText[] {
  return [
    { text: row.nameUzLatn, language: 'uz' },
    { text: row.nameRu, language: 'ru' },
    { text: row.nameEn, language: 'en' },
  ]
}
