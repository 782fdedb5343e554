import { PhoneField } from '../fields/phone-field'
import { fieldOf, type QuestionFieldProps } from '../question-view'

export function PhoneNumberField(props: QuestionFieldProps) {
  return <PhoneField {...fieldOf(props)} />
}
