import { findProductNames } from '~/domains/market/index.server'
import type { Locale } from '~/i18n/locales'
import { isoDayOf } from '~/platform/clock.server'

interface AskedQuestion {
  productId: string
  product: { slug: string }
  askedAt: Date
}

/** Questions about several products, as who asked and the seller read them: each with the product and the month. */
export async function viewAskedQuestions<Question extends AskedQuestion>(
  questions: readonly Question[],
  locale: Locale,
) {
  const names = await findProductNames(questions, locale)
  return questions.map(({ productId, product, askedAt, ...question }) => ({
    ...question,
    about: { name: names.get(productId) ?? '', href: `/${locale}/market/products/${product.slug}` },
    month: isoDayOf(askedAt),
  }))
}
