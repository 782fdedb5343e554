import { listCategories, listTerms, mostMarks, termKinds } from '~/domains/market/index.server'
import type { ProductMarks } from '~/domains/market/schema'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import type { SelectGroup, SelectOption } from '~/ui/form/select-field'

/** A list of words as a form offers it. */
export interface TermChoices {
  kind: (typeof termKinds)[number]
  most: number
  options: { value: string; label: string }[]
}

/** The categories that hold products, under the ones they stand in. */
export async function listCategoryChoices(locale: Locale): Promise<(SelectOption | SelectGroup)[]> {
  const categories = await listCategories(locale)
  const option = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name })
  return categories
    .filter(({ parent }) => parent === null)
    .map((top) => {
      const inside = categories.filter(({ parent }) => parent === top.code)
      return inside.length > 0 ? { label: top.name, options: inside.map(option) } : option(top)
    })
}

/** What a seller may choose of each list; a word that is no longer offered only where her product has it. */
export async function listTermChoices(locale: Locale, marks: ProductMarks = {}): Promise<TermChoices[]> {
  const terms = await listTerms(locale)
  const t = getT(locale)
  return termKinds.flatMap((kind) => {
    const options = terms
      .filter((term) => term.kind === kind && (!term.isRetired || marks[kind]?.includes(term.code)))
      .map(({ code, name, isRetired }) => ({
        value: code,
        label: isRetired ? `${name} (${t('seller.product.more.retired')})` : name,
      }))
    return options.length > 0 ? [{ kind, most: mostMarks[kind], options }] : []
  })
}
