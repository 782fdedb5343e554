import { useT } from '~/i18n/react'
import { PinflField } from '../fields/pinfl-field'
import { type QuestionFieldProps, typedIn } from '../question-view'
import { NamedFields } from './named-fields'

export function PersonField(props: QuestionFieldProps) {
  const t = useT()
  const name = `${props.question.base}pinfl`
  return (
    <>
      <NamedFields {...props} />
      <PinflField name={name} label={t('questions.field.pinfl')} value={typedIn(props.values, name)} />
    </>
  )
}
