import { listTerms, type OwnProduct, type OwnVariants } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { ownValue } from '~/lib/own-value'
import { type Chosen, fieldOf, languagesOf } from './option-form.server'
import type { OptionValuesProps } from './option-values'
import type { VariantRowsProps } from './variant-rows'

/** What the seller chose till now, as the two questions ask for it. */
export function chosenBefore({ options }: OwnVariants): [Chosen, Chosen] {
  const [first, second] = options.map(({ kind }) => kind ?? ('own' as const))
  return [first ?? '', second ?? '']
}

export async function viewOptionFields(
  product: OwnProduct,
  { options }: OwnVariants,
  chosen: readonly Exclude<Chosen, ''>[],
  locale: Locale,
): Promise<OptionValuesProps['fields']> {
  const terms = await listTerms(locale)
  const owns = options.filter(({ kind }) => kind === null)
  return chosen.map((kind, place) => {
    if (kind === 'own') {
      // The second of two own options is the second that there was.
      const option = owns[chosen.slice(0, place).filter((each) => each === 'own').length]
      const texts = languagesOf(product).map((language) => ({
        locale: language,
        nameField: fieldOf.name(place, language),
        name: ownValue(option?.names, language) ?? '',
        valuesField: fieldOf.values(place, language),
        values: (option?.values ?? []).map(({ names }) => ownValue(names, language) ?? '').join('\n'),
      }))
      return { kind, texts }
    }
    const before = options.find((option) => option.kind === kind)?.values.map(({ key }) => key)
    const values = before ?? product.marks[kind] ?? []
    const offered = terms.filter(
      (term) => term.kind === kind && (!term.isRetired || values.includes(term.code)),
    )
    return { kind, options: offered.map(({ code, name }) => ({ value: code, label: name })), values }
  })
}

export function viewRows(product: OwnProduct, { variants }: OwnVariants, locale: Locale): VariantRowsProps {
  const t = getT(locale)
  const { money, number } = createFormat(locale)
  return {
    version: String(product.version),
    price: money(product.priceTiyin),
    isCounted: product.availability === 'in_stock',
    photos: product.photos.map(({ id }, index) => ({
      value: id,
      label: t('variants.photoNumber', { number: number(index + 1) }),
    })),
    rows: variants.map(({ id, values, isOffered, stock, priceTiyin, article, photoKey }) => ({
      ...{ id, name: values.join(', '), isOffered, stock: String(stock), article: article ?? '' },
      price: priceTiyin === null ? '' : String(priceTiyin / 100n),
      photoId: product.photos.find(({ key }) => key === photoKey)?.id ?? '',
    })),
  }
}
