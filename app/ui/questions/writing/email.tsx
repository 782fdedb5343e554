import { EmailField } from '../fields/email-field'
import { fieldOf, type QuestionFieldProps } from '../question-view'

export function EmailAddressField(props: QuestionFieldProps) {
  return <EmailField {...fieldOf(props)} />
}
