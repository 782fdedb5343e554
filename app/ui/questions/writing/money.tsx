import { MoneyField } from '../fields/money-field'
import { fieldOf, type QuestionFieldProps } from '../question-view'

export function SumField(props: QuestionFieldProps) {
  return <MoneyField {...fieldOf(props)} />
}
