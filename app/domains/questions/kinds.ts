import { z } from 'zod'
import { groupsBy } from './group'
import { type AnyKind, everyQuestion, type Kind } from './kind'
import { choice } from './kinds/choosing/choice/choice'
import { choices } from './kinds/choosing/choices/choices'
import { consent } from './kinds/choosing/consent/consent'
import { device } from './kinds/choosing/device/device'
import { language } from './kinds/choosing/language/language'
import { yesNo } from './kinds/choosing/yes-no/yes-no'
import { document } from './kinds/gathering/document/document'
import { incomeLine } from './kinds/gathering/income-line/income-line'
import { type RepeatedQuestion, repeatedOf } from './kinds/gathering/repeated/repeated'
import { address } from './kinds/people/address/address'
import { child } from './kinds/people/child/child'
import { householdMember } from './kinds/people/household-member/household-member'
import { person } from './kinds/people/person/person'
import { bankAccount } from './kinds/writing/bank-account/bank-account'
import { date } from './kinds/writing/date/date'
import { email } from './kinds/writing/email/email'
import { longText } from './kinds/writing/long-text/long-text'
import { money } from './kinds/writing/money/money'
import { number } from './kinds/writing/number/number'
import { paperNumber } from './kinds/writing/paper-number/paper-number'
import { period } from './kinds/writing/period/period'
import { phone } from './kinds/writing/phone/phone'
import { text } from './kinds/writing/text/text'

export const kindNames = [
  'yes-no',
  'choice',
  'choices',
  'consent',
  'language',
  'device',
  'text',
  'long-text',
  'number',
  'money',
  'date',
  'period',
  'phone',
  'email',
  'paper-number',
  'bank-account',
  'person',
  'child',
  'household-member',
  'address',
  'income-line',
  'document',
  'repeated',
] as const
export type KindName = (typeof kindNames)[number]

const single = {
  'yes-no': yesNo,
  choice,
  choices,
  consent,
  language,
  device,
  text,
  'long-text': longText,
  number,
  money,
  date,
  period,
  phone,
  email,
  'paper-number': paperNumber,
  'bank-account': bankAccount,
  person,
  child,
  'household-member': householdMember,
  address,
  'income-line': incomeLine,
  document,
} as const satisfies Record<Exclude<KindName, 'repeated'>, AnyKind>

const schemaOf = (name: string, { params }: AnyKind) =>
  z.strictObject({ ...everyQuestion, kind: z.literal(name), ...params })

const schemas = Object.entries(single).map(([name, kind]) => schemaOf(name, kind as AnyKind))
const singleQuestion = z.discriminatedUnion('kind', schemas as [(typeof schemas)[number]])

/** Groups of questions of any kind. */
export const groups = groupsBy(({ kind }) => kinds[kind as KindName] as AnyKind)

/** Every kind of answer there is. */
export const kinds = {
  ...single,
  repeated: repeatedOf(groups, singleQuestion),
} as const satisfies Record<KindName, AnyKind>

type QuestionOf<Name extends KindName> =
  (typeof kinds)[Name] extends Kind<infer Of, infer _> ? Of & { kind: Name } : never
export type SingleQuestion = { [Name in keyof typeof single]: QuestionOf<Name> }[keyof typeof single]
export type Question = SingleQuestion | (RepeatedQuestion<SingleQuestion> & { kind: 'repeated' })

/** A question of a definition. */
export const question = z.discriminatedUnion('kind', [
  ...schemas,
  schemaOf('repeated', kinds.repeated as AnyKind),
] as unknown as [(typeof schemas)[number]]) as unknown as z.ZodType<Question>
