import type { ProductColumn } from '~/domains/market/index.server'
import { sheetLocales } from '~/domains/market/schema'
import type { Translate } from '~/i18n/translate'

const languages = Object.entries(sheetLocales)

/** What the columns of a file of products mean, in the order of the file. */
export function columnLabels(t: Translate): Map<ProductColumn, string> {
  const texts = (part: 'name' | 'description') =>
    languages.map(([code, locale]): [ProductColumn, string] => [
      `${part}_${code}` as ProductColumn,
      t(`seller.product.${part}In`, { language: t(`seller.product.language.${locale}`) }),
    ])
  return new Map<ProductColumn, string>([
    ['product', t('sheets.products.column.product')],
    ['article', t('sheets.products.column.article')],
    ['variant', t('sheets.products.column.variant')],
    ['category', t('seller.product.category')],
    ['price_som', t('seller.product.price')],
    ['availability', t('seller.product.availability')],
    ['stock', t('seller.product.stock')],
    ['stock_before', t('sheets.products.column.stockBefore')],
    ['lead_days', t('seller.product.leadDays')],
    ['weight_g', t('seller.product.weight')],
    ['length_cm', t('seller.product.more.length')],
    ['width_cm', t('seller.product.more.width')],
    ['height_cm', t('seller.product.more.height')],
    ['material', t('market.terms.material')],
    ['colour', t('market.terms.colour')],
    ['size', t('market.terms.size')],
    ['school', t('market.terms.school')],
    ['accessibility', t('market.terms.accessibility')],
    ['care', t('market.terms.care')],
    ...texts('name'),
    ...texts('description'),
  ])
}
