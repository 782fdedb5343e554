import { useT } from '~/i18n/react'
import { SelectField } from '../../form/select-field'
import { TextField } from '../../form/text-field'
import { type QuestionFieldProps, typedIn } from '../question-view'

export function AddressField({ question, values }: QuestionFieldProps) {
  const t = useT()
  const { base, label, hint, heads, optional, places, withStreet } = question
  const field = (part: 'soato' | 'street') => ({
    name: `${base}${part}`,
    value: typedIn(values, `${base}${part}`),
  })
  return (
    <>
      <SelectField
        {...field('soato')}
        label={label}
        hint={hint}
        asHeading={heads === true}
        optional={optional}
        emptyLabel={t('questions.field.choose')}
        options={places ?? []}
      />
      {withStreet && (
        <TextField
          {...field('street')}
          kind="address"
          label={t('questions.field.street')}
          hint={t('questions.field.streetHint')}
          autoComplete="street-address"
        />
      )}
    </>
  )
}
