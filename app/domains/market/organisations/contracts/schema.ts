import { z } from 'zod'
import {
  asDay,
  field,
  lineReader,
  moneyReader,
  numberReader,
  optionalDateField,
  optionalField,
  readBankAccount,
  readBankCode,
  readHandoverCode,
  readTaxpayerNumber,
  refuseField,
  textReader,
} from '~/domains/questions/schema'
import { mostAdvance, mostContractStages } from './rules'

export interface ContractStageInput {
  words: string
  dueOn: Date
  amountTiyin: bigint
}

const percent = numberReader({ words: 'contracts.error.advance', least: 0, most: mostAdvance })

/** A row of the form; null of one that was left empty. */
const stage = (today: string) =>
  z
    .object({
      words: optionalField(lineReader({ words: 'contracts.error.words', least: 2, most: 200 })),
      dueOn: optionalDateField({ today, towards: 'future' }),
      amount: optionalField(
        moneyReader({
          words: 'contracts.error.amount',
          least: 1n,
          most: 1_000_000_000_000n,
          withTiyin: true,
        }),
      ),
    })
    .transform(({ words, dueOn, amount }, context): ContractStageInput | null => {
      if (words === null && dueOn === null && amount === null) return null
      if (words === null) return refuseField(context, 'contracts.error.words.missing', {}, ['words'])
      if (dueOn === null) return refuseField(context, 'contracts.error.dueOn', {}, ['dueOn'])
      if (amount === null) return refuseField(context, 'contracts.error.amount.missing', {}, ['amount'])
      return { words, dueOn: asDay(dueOn), amountTiyin: amount }
    })

/** The terms that a seller proposes: who she is, where it is delivered, in which stages, and what is paid before. */
export const contractTermsForm = (today: string) =>
  z.object({
    name: field(
      'contracts.error.name.missing',
      lineReader({ words: 'contracts.error.name', least: 3, most: 200 }),
    ),
    taxNumber: field('contracts.error.taxNumber', readTaxpayerNumber),
    address: field(
      'contracts.error.address.missing',
      lineReader({ words: 'contracts.error.address', least: 5, most: 200 }),
    ),
    account: field('questions.error.accountMissing', readBankAccount),
    bankCode: field('questions.error.bankCodeMissing', readBankCode),
    deliverTo: field(
      'contracts.error.address.missing',
      lineReader({ words: 'contracts.error.address', least: 5, most: 200 }),
    ),
    advancePercent: optionalField((typed) => percent(typed.replace(/%\s*$/, ''))).transform(
      (share) => share ?? 0,
    ),
    stages: z
      .array(stage(today))
      .max(mostContractStages, { error: 'contracts.error.tooManyStages' })
      .optional()
      .transform((rows = []) => rows.filter((row) => row !== null)),
  })
export type ContractTermsInput = z.output<ReturnType<typeof contractTermsForm>>

const words = (missing: string) =>
  field(missing, textReader({ words: 'contracts.error.text', least: 5, most: 1000 }))

/** What the organisation wants otherwise. */
export const returnContractForm = z.object({ words: words('contracts.error.change') })
/** Why a side ends a contract. */
export const closeContractForm = z.object({ reason: words('contracts.error.reason') })
/** The code that went to the phone of who accepts. */
export const confirmContractForm = z.object({ code: field('contracts.error.code', readHandoverCode) })
/** What the other side says to it. */
export const answerContractEndForm = z.object({
  answer: z.enum(['end', 'goOn'], { error: 'contracts.error.answer' }),
})
