import { CheckboxField } from '../../form/checkbox-field'
import { fieldOf, type QuestionFieldProps } from '../question-view'

export function ConsentField(props: QuestionFieldProps) {
  const { name, label, hint, value } = fieldOf(props)
  return <CheckboxField name={name} label={label} hint={hint} checked={value === 'on'} />
}
