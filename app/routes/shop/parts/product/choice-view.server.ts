import type { ProductPage } from '~/domains/market/index.server'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'

type Choice = NonNullable<ProductPage['choice']>
type Variant = Choice['variants'][number]

/** The options of a product as links: each leads to the page with that value chosen, and the other one kept if it can be. */
export function viewChoice(choice: Choice, locale: Locale) {
  const t = getT(locale)
  const options = choice.options.map(({ kind, name, values }, index) => ({
    label: kind ? t(`market.terms.${kind}`) : name.text,
    lang: kind || name.lang === locale ? undefined : name.lang,
    values: values.map((value) => {
      const target = targetOf(choice, index, value.key)
      return {
        label: value.name.text,
        lang: value.name.lang === locale ? undefined : value.name.lang,
        href: `?variant=${target?.slug ?? ''}#choose`,
        isChosen: choice.chosen !== null && keyAt(choice.chosen, index) === value.key,
        isOut: !target || isOut(target),
      }
    }),
  }))
  return {
    options,
    /** What is to be chosen yet; null once it is. */
    missing: choice.chosen ? null : options.map(({ label }) => label).join(', '),
  }
}

function keyAt(variant: Variant, index: number): string {
  return index === 0 ? variant.firstKey : variant.secondKey
}

function isOut({ state }: Variant): boolean {
  return state === 'soldOut' || state === 'reserved'
}

/** The variant that has this value, and what is chosen besides; else one that can be bought. */
function targetOf({ variants, chosen }: Choice, index: number, key: string): Variant | undefined {
  const fitting = variants.filter((variant) => keyAt(variant, index) === key)
  const other = 1 - index
  return (
    fitting.find((variant) => chosen && keyAt(variant, other) === keyAt(chosen, other)) ??
    fitting.find((variant) => !isOut(variant)) ??
    fitting[0]
  )
}
