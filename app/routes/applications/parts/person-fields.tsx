import { useT } from '~/i18n/react'
import { ChoiceField } from '~/ui/form/choice-field'
import { DateField } from '~/ui/form/date-field'
import { PinflField } from '~/ui/form/pinfl-field'
import { TextField } from '~/ui/form/text-field'
import type { StepFieldsProps } from './step-fields'

export function ForWhom({ values, error }: StepFieldsProps) {
  const t = useT()
  return (
    <ChoiceField
      asHeading
      name="who"
      label={t('applications.step.for-whom.title')}
      options={['self', 'child', 'cared'].map((who) => ({
        value: who,
        label: t(`applications.who.${who}`),
        hint: t(`applications.whoHint.${who}`),
      }))}
      value={values.who}
      error={error('who')}
    />
  )
}

export function Person({ values, error, isChild }: StepFieldsProps) {
  const t = useT()
  const name = (field: 'familyName' | 'givenName' | 'patronymic') => (
    <TextField
      kind="name"
      name={field}
      label={t(`applications.field.${field}`)}
      value={values[field]}
      error={error(field)}
      optional={field === 'patronymic'}
      autoComplete="off"
    />
  )
  return (
    <>
      {name('familyName')}
      {name('givenName')}
      {name('patronymic')}
      <DateField
        name="birthOn"
        label={t('applications.field.birthOn')}
        hint={t('applications.field.birthOnHint')}
        value={{
          day: values['birthOn.day'] ?? '',
          month: values['birthOn.month'] ?? '',
          year: values['birthOn.year'] ?? '',
        }}
        error={error('birthOn')}
      />
      <PinflField
        name="pinfl"
        label={t('applications.field.pinfl')}
        hint={isChild ? t('applications.field.pinflChildHint') : undefined}
        value={values.pinfl}
        error={error('pinfl')}
        optional={isChild}
      />
      {isChild && (
        <TextField
          kind="birthCertificate"
          name="birthCertificate"
          label={t('applications.field.birthCertificate')}
          hint={t('applications.field.birthCertificateHint')}
          value={values.birthCertificate}
          error={error('birthCertificate')}
          width={20}
          optional
        />
      )}
    </>
  )
}
