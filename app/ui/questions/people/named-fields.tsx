import { useT } from '~/i18n/react'
import { TextField } from '../../form/text-field'
import { DateField } from '../fields/date-field'
import { dayOf, type QuestionFieldProps, typedIn } from '../question-view'

/** Names and day of birth of another person. */
export function NamedFields({ question, values }: QuestionFieldProps) {
  const t = useT()
  const { base } = question
  return (
    <>
      {(['familyName', 'givenName', 'patronymic'] as const).map((part) => (
        <TextField
          key={part}
          kind="name"
          name={`${base}${part}`}
          label={t(`questions.field.${part}`)}
          value={typedIn(values, `${base}${part}`)}
          optional={part === 'patronymic'}
          autoComplete="off"
        />
      ))}
      <DateField
        name={`${base}birthOn`}
        label={t('questions.field.birthOn')}
        hint={t('questions.field.birthOnHint')}
        value={dayOf(values, `${base}birthOn`)}
      />
    </>
  )
}
