import { ownValue } from '~/lib/own-value'
import { CheckboxGroup } from '../../form/choices/checkbox-group'
import { fieldOf, type QuestionFieldProps } from '../question-view'

export function ManyChoicesField(props: QuestionFieldProps) {
  const { value: _, ...field } = fieldOf(props)
  const chosen = ownValue(props.values, props.question.name)
  return (
    <CheckboxGroup {...field} options={props.question.options ?? []} values={chosen ? [chosen].flat() : []} />
  )
}
