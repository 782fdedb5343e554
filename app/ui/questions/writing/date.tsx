import { DateField } from '../fields/date-field'
import { dayOf, fieldOf, type QuestionFieldProps } from '../question-view'

export function DayField(props: QuestionFieldProps) {
  return <DateField {...fieldOf(props)} value={dayOf(props.values, props.question.name)} />
}
