import { ownValue } from '~/lib/own-value'
import { OneChoiceField } from './choosing/choice'
import { ManyChoicesField } from './choosing/choices'
import { ConsentField } from './choosing/consent'
import { DeviceField } from './choosing/device'
import { LanguageField } from './choosing/language'
import { YesNoField } from './choosing/yes-no'
import { IncomeLineField } from './gathering/income-line'
import { RepeatedField } from './gathering/repeated'
import { AddressField } from './people/address'
import { ChildField } from './people/child'
import { HouseholdMemberField } from './people/household-member'
import { PersonField } from './people/person'
import type { QuestionField, QuestionFieldProps } from './question-view'
import { BankAccountField } from './writing/bank-account'
import { DayField } from './writing/date'
import { EmailAddressField } from './writing/email'
import { LongTextField } from './writing/long-text'
import { SumField } from './writing/money'
import { AmountField } from './writing/number'
import { PaperNumberField } from './writing/paper-number'
import { PeriodField } from './writing/period'
import { PhoneNumberField } from './writing/phone'
import { LineField } from './writing/text'

/** The field of each kind of question. Papers have a page of their own. */
export const questionFields = {
  'yes-no': YesNoField,
  choice: OneChoiceField,
  choices: ManyChoicesField,
  consent: ConsentField,
  language: LanguageField,
  device: DeviceField,
  text: LineField,
  'long-text': LongTextField,
  number: AmountField,
  money: SumField,
  date: DayField,
  period: PeriodField,
  phone: PhoneNumberField,
  email: EmailAddressField,
  'paper-number': PaperNumberField,
  'bank-account': BankAccountField,
  person: PersonField,
  child: ChildField,
  'household-member': HouseholdMemberField,
  address: AddressField,
  'income-line': IncomeLineField,
  repeated: (props) => <RepeatedField {...props} fieldOfKind={fieldOfKind} />,
} as const satisfies Record<string, QuestionField>

function fieldOfKind(kind: string): QuestionField | undefined {
  const fields: Record<string, QuestionField> = questionFields
  return ownValue(fields, kind)
}

/** The inputs of one page, each by its kind. */
export function QuestionFields({
  questions,
  ...rest
}: Omit<QuestionFieldProps, 'question'> & { questions: readonly QuestionFieldProps['question'][] }) {
  return questions.map((question) => {
    const Field = fieldOfKind(question.kind)
    return Field ? <Field key={question.kind + question.name} question={question} {...rest} /> : null
  })
}
