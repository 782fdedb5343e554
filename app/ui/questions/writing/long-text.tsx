import { TextareaField } from '../../form/textarea-field'
import { fieldOf, type QuestionFieldProps } from '../question-view'

export function LongTextField(props: QuestionFieldProps) {
  const { limit } = props.question
  return <TextareaField {...fieldOf(props)} {...(limit && { limit })} />
}
