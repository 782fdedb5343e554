import { useT } from '~/i18n/react'
import { ChoiceField } from '~/ui/form/choice-field'
import { EmailField } from '~/ui/form/email-field'
import { languageOptions } from '~/ui/form/language-options'
import { PhoneField } from '~/ui/form/phone-field'
import { SelectField } from '~/ui/form/select-field'
import type { StepFieldsProps } from './step-fields'

export function Contact({ values, error }: StepFieldsProps) {
  const t = useT()
  return (
    <>
      <PhoneField
        name="phone"
        label={t('applications.field.phone')}
        value={values.phone}
        error={error('phone')}
      />
      <EmailField
        name="email"
        label={t('applications.field.email')}
        value={values.email}
        error={error('email')}
        optional
      />
      <ChoiceField
        name="locale"
        label={t('applications.field.language')}
        options={languageOptions}
        value={values.locale}
        error={error('locale')}
      />
    </>
  )
}

export function District({ values, error, places }: StepFieldsProps) {
  const t = useT()
  return (
    <SelectField
      asHeading
      name="soato"
      label={t('applications.step.district.title')}
      hint={t('applications.step.district.hint')}
      emptyLabel={t('applications.field.choose')}
      options={places}
      value={values.soato}
      error={error('soato')}
    />
  )
}
