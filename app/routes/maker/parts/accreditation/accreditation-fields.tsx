import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import type { ChoiceOption } from '~/ui/form/choices/choice'
import { NumberField } from '~/ui/form/number-field'
import { SelectField, type SelectGroup } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { PhoneField } from '~/ui/questions/fields/phone-field'

type TextName =
  | 'name'
  | 'taxNumber'
  | 'director'
  | 'soato'
  | 'address'
  | 'phone'
  | 'aboutUz'
  | 'aboutRu'
  | 'capacity'
  | 'account'
  | 'bankCode'

export interface AccreditationFieldsProps {
  districts: readonly SelectGroup[]
  kinds: readonly ChoiceOption[]
  regions: readonly ChoiceOption[]
  known: (Record<TextName, string> & { deviceCodes: string[]; regions: string[] }) | null
}

/** What a workshop says of itself when it asks for accreditation. */
export function AccreditationFields({ districts, kinds, regions, known }: AccreditationFieldsProps) {
  const t = useT()
  const field = <Name extends TextName>(name: Name) => ({
    name,
    label: t(`accreditation.form.${name}`),
    value: known?.[name] ?? '',
  })
  return (
    <>
      <Heading level={2} size="m">
        {t('accreditation.form.workshop')}
      </Heading>
      <TextField {...field('name')} hint={t('accreditation.form.nameHint')} autoComplete="organization" />
      <TextField
        kind="taxNumber"
        {...field('taxNumber')}
        hint={t('accreditation.form.taxNumberHint')}
        width={10}
      />
      <TextField kind="name" {...field('director')} />
      <SelectField {...field('soato')} options={districts} emptyLabel={t('accreditation.form.choose')} />
      <TextField kind="address" {...field('address')} hint={t('accreditation.form.addressHint')} />
      <PhoneField {...field('phone')} hint={t('accreditation.form.phoneHint')} />
      <TextareaField
        {...field('aboutUz')}
        hint={t('accreditation.form.aboutHint')}
        lang="uz-Latn"
        limit={600}
      />
      <TextareaField {...field('aboutRu')} lang="ru" limit={600} />
      <Heading level={2} size="m">
        {t('accreditation.form.work')}
      </Heading>
      <CheckboxGroup
        name="deviceCodes"
        label={t('accreditation.form.deviceCodes')}
        hint={t('accreditation.form.deviceCodesHint')}
        values={known?.deviceCodes}
        options={kinds}
      />
      <CheckboxGroup
        name="regions"
        label={t('accreditation.form.regions')}
        hint={t('accreditation.form.regionsHint')}
        values={known?.regions}
        options={regions}
      />
      <NumberField {...field('capacity')} />
      <Heading level={2} size="m">
        {t('accreditation.form.money')}
      </Heading>
      <TextField {...field('account')} hint={t('accreditation.form.accountHint')} />
      <TextField {...field('bankCode')} />
    </>
  )
}
