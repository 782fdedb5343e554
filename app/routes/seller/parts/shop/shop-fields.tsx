import { shopLanguages } from '~/domains/market/schema'
import { locales } from '~/i18n/locales'
import { useLocale, useT } from '~/i18n/react'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { useTouched } from '~/ui/form/page/use-field'
import { SelectField, type SelectFieldProps } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'

export interface ShopFieldsProps {
  displayName: string
  soato: string
  languages: readonly string[]
  /** By language; what was made of the other script is not in it. */
  stories: Readonly<Record<string, string | undefined>>
  places: SelectFieldProps['options']
}

/** What a seller says about her shop. Her own language stands open, the others are folded away until they are used. */
export function ShopFields({ displayName, soato, languages, stories, places }: ShopFieldsProps) {
  const t = useT()
  const own = useLocale()
  const isTouched = useTouched()
  const storyIn = (locale: (typeof locales)[number]) => (
    <TextareaField
      name={`story-${locale}`}
      label={t('seller.shop.storyIn', { language: t(`seller.product.language.${locale}`) })}
      {...(locale === own ? { hint: t('seller.apply.storyHint') } : {})}
      value={stories[locale]}
      lang={locale}
      limit={2000}
    />
  )
  return (
    <>
      <TextField
        name="displayName"
        label={t('seller.apply.name')}
        hint={t('seller.shop.nameHint')}
        value={displayName}
      />
      <SelectField
        name="soato"
        label={t('seller.apply.district')}
        hint={t('seller.shop.districtHint')}
        options={places}
        value={soato}
        emptyLabel={t('seller.product.chooseCategory')}
      />
      <CheckboxGroup
        name="languages"
        label={t('seller.shop.languages')}
        hint={t('seller.shop.languagesHint')}
        options={shopLanguages.map((value) => ({ value, label: t(`shop.language.${value}`) }))}
        values={languages}
      />
      <Heading level={2} size="m">
        {t('seller.apply.story')}
      </Heading>
      <p>{t('seller.shop.storyHint')}</p>
      {storyIn(own)}
      {locales
        .filter((locale) => locale !== own)
        .map((locale) => (
          <Disclosure
            key={locale}
            summary={t(`seller.product.language.${locale}`)}
            open={Boolean(stories[locale]) || isTouched(`story-${locale}`)}
          >
            <div className="form-stack">{storyIn(locale)}</div>
          </Disclosure>
        ))}
    </>
  )
}
