import { useFormat, useT } from '~/i18n/react'
import { splitPrice } from '~/lib/split-price'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { NumberField } from '~/ui/form/number-field'
import { useTouched } from '~/ui/form/page/use-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { MoneyField } from '~/ui/questions/fields/money-field'

type FieldName =
  | `${'title' | 'description'}${'Uz' | 'Ru' | 'En'}`
  | 'priceTiyin'
  | 'makingDays'
  | 'warrantyMonths'
  | 'measured'
  | 'byPost'

export interface OfferFieldsProps {
  values: Readonly<Partial<Record<FieldName, string>>>
  /** Measured and tried on: never sent. */
  isMadeToMeasure: boolean
  regions: readonly string[]
  allRegions: readonly { value: string; label: string }[]
  /** Decimal tiyin; null where the State sets none. */
  ceilingTiyin: string | null
  /** Decimal tiyin of the saved price; null for a new offer. */
  priceTiyin: string | null
}

/** What a maker says about a model. */
export function OfferFields({ values, regions, isMadeToMeasure: isMade, ...rest }: OfferFieldsProps) {
  const { allRegions, ceilingTiyin, priceTiyin } = rest
  const t = useT()
  const isTouched = useTouched()
  const field = (name: FieldName) => ({ name, value: values[name] ?? '' })
  const hasEnglish = Boolean(values.titleEn) || isTouched('titleEn') || isTouched('descriptionEn')
  return (
    <>
      <Heading level={2} size="m">
        {t('makers.offer.texts')}
      </Heading>
      <p>{t('makers.offer.textsHint')}</p>
      <TextField {...field('titleUz')} label={t('makers.offer.titleUz')} lang="uz-Latn" />
      <TextareaField
        {...field('descriptionUz')}
        label={t('makers.offer.descriptionUz')}
        lang="uz-Latn"
        limit={2000}
      />
      <TextField {...field('titleRu')} label={t('makers.offer.titleRu')} lang="ru" />
      <TextareaField
        {...field('descriptionRu')}
        label={t('makers.offer.descriptionRu')}
        lang="ru"
        limit={2000}
      />
      <Disclosure summary={t('makers.offer.english')} open={hasEnglish}>
        <div className="form-stack">
          <TextField {...field('titleEn')} label={t('makers.offer.titleEn')} lang="en" />
          <TextareaField
            {...field('descriptionEn')}
            label={t('makers.offer.descriptionEn')}
            lang="en"
            limit={2000}
          />
        </div>
      </Disclosure>
      <Heading level={2} size="m">
        {t('makers.offer.terms')}
      </Heading>
      <div className="grid gap-2">
        <MoneyField
          {...field('priceTiyin')}
          label={t('makers.offer.price')}
          hint={t('makers.offer.priceHint')}
        />
        <OwnShare ceilingTiyin={ceilingTiyin} priceTiyin={priceTiyin} />
      </div>
      <NumberField
        {...field('makingDays')}
        label={t('makers.offer.makingDays')}
        unit={t('seller.product.days')}
      />
      <NumberField
        {...field('warrantyMonths')}
        label={t('makers.offer.warranty')}
        hint={t('makers.offer.warrantyHint')}
        unit={t('makers.offer.months')}
      />
      <ChoiceField
        {...field('measured')}
        label={t(isMade ? 'makers.offer.measured' : 'makers.offer.brought')}
        options={[
          { value: 'workshop', label: t(isMade ? 'makers.offer.atWorkshop' : 'makers.offer.fetched') },
          { value: 'home', label: t(isMade ? 'makers.offer.atHome' : 'makers.offer.fetchedOrBrought') },
        ]}
      />
      {!isMade && (
        <CheckboxField
          name="byPost"
          value="yes"
          label={t('makers.offer.byPost')}
          hint={t('makers.offer.byPostHint')}
          checked={values.byPost === 'yes'}
        />
      )}
      <CheckboxGroup
        name="regions"
        label={t('makers.offer.regions')}
        hint={t('makers.offer.regionsHint')}
        values={regions}
        options={allRegions}
      />
    </>
  )
}

/** What the person pays of the price herself: of the saved one, and, with a script, of what is being typed. */
function OwnShare({ ceilingTiyin, priceTiyin }: Pick<OfferFieldsProps, 'ceilingTiyin' | 'priceTiyin'>) {
  const t = useT()
  const { money } = useFormat()
  if (ceilingTiyin === null) return <p>{t('makers.offer.noCeiling')}</p>
  const { topUpTiyin } = splitPrice(BigInt(priceTiyin ?? 0), BigInt(ceilingTiyin))
  const free = t('makers.offer.shareNone', { ceiling: money(ceilingTiyin) })
  const share = (amount: string) => t('makers.offer.share', { ceiling: money(ceilingTiyin), amount })
  return (
    <p
      aria-live="polite"
      data-share-of="priceTiyin"
      data-ceiling={ceilingTiyin}
      data-none={free}
      data-some={share(money('100').replace('1', '{n}'))}
    >
      {priceTiyin === null
        ? t('public.offer.ceiling', { amount: money(ceilingTiyin) })
        : topUpTiyin > 0n
          ? share(money(String(topUpTiyin)))
          : free}
    </p>
  )
}
