import { z } from 'zod'
import {
  asDay,
  dateField,
  field,
  lineReader,
  moneyReader,
  numberReader,
  optionalDateField,
  optionalField,
  pieces,
  publicNumberReader,
  readAccountOrCard,
  readBankCode,
  readHandoverCode,
  refuseField,
  several,
  textReader,
} from '~/domains/questions/schema'
import type { OutcomeOf } from '~/domains/services/schema'

const text = textReader({ words: 'care.error.text', most: 2000 })
/** The same from a program, which sends it in JSON. */
export const taskText = field('care.error.text.missing', text)
const note = optionalField(text).transform((typed) => typed ?? undefined)

/** What the form of an approval asks for each kind of outcome; which choices there are its definition says. */
export const assessmentForm = z.object({
  result: z.string({ error: 'care.error.resultMissing' }).max(60),
  note,
})

export const sentForm = z.object({
  organisationId: z.uuid({ error: 'care.error.organisationMissing' }),
  note,
})

const items = several('care.error.itemsMissing').pipe(
  z.array(z.string().max(60)).min(1, 'care.error.itemsMissing').max(50),
)

export const itemsForm = z.object({
  items,
  note,
})

export function unitsForm({ perMonth }: OutcomeOf<'service-voucher'>) {
  const read = numberReader({ words: 'care.error.units', least: 1, most: perMonth, units: pieces })
  return z.object({ units: field('care.error.units.missing', read), note })
}

/** One field an area, `area-<code>`; some may stay empty. */
export function planForm({ areas }: OutcomeOf<'plan'>) {
  const fields = Object.fromEntries(areas.map(({ code }) => [`area-${code}`, optionalField(text)]))
  return z.object({ ...fields, note }).transform(({ note, ...typed }) => {
    const written = Object.entries<string | null | undefined>(typed).flatMap(([name, one]) =>
      one ? [[name.slice('area-'.length), one] as const] : [],
    )
    return { areas: Object.fromEntries(written), note }
  })
}

export const noteForm = z.object({ note })

/** Why what was given is decided anew; the person reads it (`applications.reason`). */
export const changeReasons = [
  'incomeChanged',
  'householdChanged',
  'movedAway',
  'died',
  'conditionsNotKept',
  'registerSays',
  'ownWish',
  'notNeeded',
  'rightReturned',
  'wrongDecision',
  'other',
] as const
/** Why a decision after an appeal changes what was given; nobody chooses it. */
export const appealReason = 'appealUpheld'

/** What is given from now on: `fromMonth` and `monthlyTiyin` are asked of money alone. */
export const changedTerms = (today: string) => ({
  fromMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])-01$/, { error: 'care.error.fromMonthMissing' })
    .transform(asDay)
    .optional()
    .transform((day) => day ?? null),
  monthlyTiyin: optionalField(
    moneyReader({ words: 'care.error.monthly', least: 1_000n, most: 100_000_000n }),
  ),
  untilOn: optionalDateField({ today, towards: 'future' }),
})

/** A later decision, as somebody prepares it. */
export const prepareChangeForm = (today: string) =>
  z.object({
    act: z.enum(['suspend', 'resume', 'change', 'end'], { error: 'care.error.actMissing' }),
    ...changedTerms(today),
    reasonCode: z.enum(changeReasons, { error: 'care.error.reasonMissing' }),
    text: field('care.error.text.missing', text),
  })

export const seenChangeForm = z.object({ changeId: z.uuid({ error: 'care.error.nothingPrepared' }) })

/** Letters of a bank's answer that are pasted at a time: no field takes more. */
export const mostAnswerText = 20_000

/** What a bank answers, pasted, whole or in part; the lines are read by the command. */
export const bankAnswersForm = z.object({
  text: z
    .string({ error: 'care.error.answers.missing' })
    .max(mostAnswerText, { error: 'care.error.answers.missing' }),
})

/** Money that came back. */
export const recoveryForm = z.object({
  number: field('care.error.serviceNumberMissing', publicNumberReader('HG')),
  amountTiyin: field(
    'care.error.recovery.amountMissing',
    moneyReader({ words: 'care.error.monthly', least: 1n, most: 100_000_000n, withTiyin: true }),
  ),
  bankReference: field(
    'care.error.recovery.reference.missing',
    lineReader({ words: 'care.error.recovery.reference', most: 60 }),
  ),
})

/** Why an organisation cannot do what it was asked for; the person reads it (`care.task.reason`). */
export const taskReasons = [
  'noPlace',
  'notOurs',
  'moreNeeded',
  'personDeclined',
  'notFound',
  'other',
] as const

/** What an organisation answers. */
export function answerTaskForm(today: string) {
  return z
    .object({
      answer: z.enum(['accept', 'finish', 'refuse'], { error: 'care.error.answerMissing' }),
      reasonCode: z.enum(taskReasons).optional(),
      expectedOn: optionalDateField({ today, towards: 'future', soon: true }).refine(
        (day) => day === null || day >= today,
        {
          error: 'care.error.expectedOnPast',
        },
      ),
      text: optionalField(text),
    })
    .refine(({ answer, reasonCode }) => answer !== 'refuse' || reasonCode !== undefined, {
      path: ['reasonCode'],
      error: 'care.error.taskReasonMissing',
    })
    .refine(({ answer, text }) => answer === 'accept' || text !== null, {
      path: ['text'],
      error: 'care.error.text.missing',
    })
}
export type AnswerTask = z.output<ReturnType<typeof answerTaskForm>>

/** Why somebody does not want a place; the centre reads it (`care.task.reason`). `unsaid` is for oneself alone. */
export const placeReasons = [
  'tooFar',
  'staysHome',
  'family',
  'otherPlace',
  'later',
  'other',
  'unsaid',
] as const

/** What somebody answers to whom a place is offered. */
export const placeForm = z
  .object({
    answer: z.enum(['take', 'decline'], { error: 'care.error.answerMissing' }),
    reasonCode: z.enum(placeReasons).optional(),
    text: optionalField(text),
  })
  .transform(({ answer, reasonCode, text }, context): AnswerPlace | typeof z.NEVER => {
    if (answer === 'take') return { answer, reasonCode: null, text: null }
    if (!reasonCode) return refuseField(context, 'care.error.placeReasonMissing', {}, ['reasonCode'])
    return { answer, reasonCode, text }
  })

export interface AnswerPlace {
  answer: 'take' | 'decline'
  /** Null where it is taken. */
  reasonCode: (typeof placeReasons)[number] | null
  text: string | null
}

/** Another account or card, where the bank refused the one before. */
export const newAccountForm = z
  .object({
    account: field('questions.error.accountMissing', readAccountOrCard),
    bankCode: optionalField(readBankCode),
  })
  .transform(({ account, bankCode }, context): GivenAccount | typeof z.NEVER => {
    const isCard = account.length === 16
    if (isCard && !bankCode) return { card: account }
    if (!isCard && bankCode) return { account, bankCode }
    const error = isCard ? 'questions.error.bankCodeOfCard' : 'questions.error.bankCodeMissing'
    return refuseField(context, error, {}, ['bankCode'])
  })

/** Where money goes: an account of 20 digits with the bank's code, or a social card of 16. */
export type GivenAccount = { account: string; bankCode: string } | { card: string }

/** What a provider types when a person takes some of her service voucher. */
export const serviceUseForm = z.object({
  number: field('care.error.serviceNumberMissing', publicNumberReader('HG')),
  code: field('care.error.codeMissing', readHandoverCode),
  units: field(
    'care.error.unitsTakenMissing',
    numberReader({ words: 'care.error.units', least: 1, most: 1000, units: pieces }),
  ),
})

/** What was handed over in kind, and when; `today` is `YYYY-MM-DD`. */
export const goodsForm = (today: string) =>
  z.object({
    items,
    handedOn: dateField('care.error.goodsDayMissing', { today, towards: 'past' }).transform(asDay),
  })

/** Whether a person has what was handed over. */
export const goodsAnswerForm = z.object({
  answer: z.enum(['receive', 'dispute'], { error: 'care.error.goodsAnswerMissing' }),
  text: optionalField(text).transform((typed) => typed ?? null),
})

export {
  answerChannelForm,
  answerChannels,
  firstForm,
  freePlaceForm,
  passForm,
  passReasons,
  seenPassForm,
  withdrawPlaceForm,
} from './queue/schema'
