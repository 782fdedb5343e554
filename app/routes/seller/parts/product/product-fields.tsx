import type { ProductMarks } from '~/domains/market/schema'
import { type Locale, locales } from '~/i18n/locales'
import { useLocale, useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ChoiceField } from '~/ui/form/choice-field'
import { NumberField } from '~/ui/form/number-field'
import { useTouched } from '~/ui/form/page/use-field'
import { SelectField, type SelectGroup, type SelectOption } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { MoneyField } from '~/ui/questions/fields/money-field'
import { ProductMoreFields } from './product-more-fields'
import type { TermChoices } from './term-choices.server'

export interface ProductFieldsProps {
  /** What is known. */
  values: Record<string, string | undefined>
  categories: readonly (SelectOption | SelectGroup)[]
  /** The most that one payment carries, as it is written; null when there is no bound. */
  mostPrice: string | null
  /** The dearest price that can be paid with delivery, in plain digits; null when there is no bound. */
  dearest: string | null
  /** Lists of words, and what of them is known. */
  lists: readonly TermChoices[]
  marks?: ProductMarks
  /** The saved price is above it. */
  isTooDear?: boolean
  /** Its variants have the stock. */
  hasVariants?: boolean
}

/** What a seller says about a product. Her own language stands open, the others are folded away until they are used. */
export function ProductFields({
  values,
  categories,
  lists,
  marks = {},
  mostPrice,
  dearest,
  isTooDear,
  hasVariants,
}: ProductFieldsProps) {
  const t = useT()
  const own = useLocale()
  const isTouched = useTouched()
  const field = (name: string) => ({ name, value: ownValue(values, name) ?? '' })
  const others = locales.filter((locale) => locale !== own)
  return (
    <>
      <Heading level={2} size="m">
        {t('seller.product.texts')}
      </Heading>
      <p>{t('seller.product.textsHint')}</p>
      <TextFields locale={own} field={field} />
      {others.map((locale) => {
        const names = [`name-${locale}`, `description-${locale}`]
        const used = Boolean(values[`name-${locale}`]) || names.some(isTouched)
        return (
          <Disclosure key={locale} summary={t(`seller.product.language.${locale}`)} open={used}>
            <div className="form-stack">
              <TextFields locale={locale} field={field} />
            </div>
          </Disclosure>
        )
      })}
      <Heading level={2} size="m">
        {t('seller.product.sale')}
      </Heading>
      <SelectField
        {...field('categoryCode')}
        label={t('seller.product.category')}
        options={categories}
        emptyLabel={t('seller.product.chooseCategory')}
      />
      <MoneyField
        {...field('priceTiyin')}
        label={t('seller.product.price')}
        hint={
          mostPrice ? t('seller.product.priceHintMost', { bound: mostPrice }) : t('seller.product.priceHint')
        }
      />
      {dearest && mostPrice && (
        <div role="status" data-above-of="priceTiyin" data-most={dearest}>
          <div data-above hidden={!isTooDear}>
            <Notice tone="warning">{t('seller.product.tooDear', { bound: mostPrice })}</Notice>
          </div>
        </div>
      )}
      <ChoiceField
        {...field('availability')}
        label={t('seller.product.availability')}
        options={[
          { value: 'in_stock', label: t('seller.product.inStock'), hint: t('seller.product.inStockHint') },
          {
            value: 'made_to_order',
            label: t('seller.product.toOrder'),
            hint: t('seller.product.toOrderHint'),
          },
        ]}
      />
      {hasVariants ? (
        <>
          <Notice>{t('variants.stockElsewhere')}</Notice>
          <input type="hidden" name="stock" value="0" />
        </>
      ) : (
        <NumberField
          {...field('stock')}
          label={t('seller.product.stock')}
          unit={t('seller.product.pieces')}
        />
      )}
      <NumberField
        {...field('leadDays')}
        label={t('seller.product.leadDays')}
        unit={t('seller.product.days')}
      />
      <NumberField
        {...field('weightGrams')}
        label={t('seller.product.weight')}
        unit={t('seller.product.grams')}
        width={10}
      />
      <ProductMoreFields values={values} marks={marks} lists={lists} />
    </>
  )
}

interface TextFieldsProps {
  locale: Locale
  field: (name: string) => { name: string; value: string }
}

function TextFields({ locale, field }: TextFieldsProps) {
  const t = useT()
  const language = t(`seller.product.language.${locale}`)
  return (
    <>
      <TextField
        {...field(`name-${locale}`)}
        label={t('seller.product.nameIn', { language })}
        lang={locale}
      />
      <TextareaField
        {...field(`description-${locale}`)}
        label={t('seller.product.descriptionIn', { language })}
        lang={locale}
        limit={4000}
      />
    </>
  )
}
