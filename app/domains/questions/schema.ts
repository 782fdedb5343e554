// The door of what a page or a definition says of questions; all of it is pure.
export type { Condition, Facts, Verdict } from './condition'
export { condition } from './condition'
export type { Described, Device, Environment, Fault } from './kind'
export { type KindName, type Question, question } from './kinds'
export { relations } from './kinds/people/household-member/household-member'
export { isGrownUp } from './kinds/people/person-parts'
export { parseCondition } from './notation/parse-condition'
export { printCondition } from './notation/print-condition'
export { readAccountOrCard, readBankAccount, readBankCode } from './readers/codes/read-bank-account'
export { readHandoverCode } from './readers/codes/read-handover-code'
export { readPassport } from './readers/codes/read-passport'
export { publicNumberReader } from './readers/codes/read-public-number'
export { readSerialNumber } from './readers/codes/read-serial-number'
export { readTaxpayerNumber } from './readers/codes/read-taxpayer-number'
export { readTrackingNumber } from './readers/codes/read-tracking-number'
export { readVerificationCode } from './readers/codes/read-verification-code'
export {
  asDay,
  dateField,
  field,
  optionalDateField,
  optionalField,
  readInto,
  refuseField,
  several,
  ticked,
} from './readers/field'
export { type ContactPlace, findContacts } from './readers/find-contacts'
export { fourTexts } from './readers/four-texts'
export { moneyReader } from './readers/numbers/read-money'
export { numberReader } from './readers/numbers/read-number'
export { centimetres, days, grams, pieces, workingDays } from './readers/numbers/units'
export { findPrivateWords } from './readers/private-words'
export { publicText } from './readers/public-text'
export { readEmail } from './readers/read-email'
export { nameReader } from './readers/read-name'
export { readPhone } from './readers/read-phone'
export { readPinfl, readPinflDigits } from './readers/read-pinfl'
export { lineReader, textReader } from './readers/read-text'
export type { FieldWords, Reader } from './readers/reader'
export { placeholdersOf, type Texts, texts } from './texts'
