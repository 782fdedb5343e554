import { ChoiceField } from '../../form/choice-field'
import { fieldOf, type QuestionFieldProps } from '../question-view'

export function OneChoiceField(props: QuestionFieldProps) {
  return <ChoiceField {...fieldOf(props)} options={props.question.options ?? []} />
}
