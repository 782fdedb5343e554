import { NumberField } from '../../form/number-field'
import { fieldOf, type QuestionFieldProps } from '../question-view'

export function AmountField(props: QuestionFieldProps) {
  const { unit, decimal } = props.question
  return <NumberField {...fieldOf(props)} unit={unit} {...(decimal && { decimal })} />
}
