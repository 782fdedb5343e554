import { TextField } from '../../form/text-field'
import { fieldOf, type QuestionFieldProps } from '../question-view'

export function LineField(props: QuestionFieldProps) {
  return <TextField {...fieldOf(props)} />
}
