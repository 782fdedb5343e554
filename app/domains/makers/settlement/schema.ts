import { z } from 'zod'
import {
  dateField,
  field,
  moneyReader,
  publicNumberReader,
  readBankAccount,
  readBankCode,
  textReader,
} from '~/domains/questions/schema'

const reason = field(
  'settlement.error.reason.missing',
  textReader({ words: 'settlement.error.reason', least: 5, most: 500 }),
)

/** Up to which day hand-overs are paid. */
export const prepareBatchForm = (today: string) =>
  z.object({ untilOn: dateField('settlement.error.untilOnMissing', { today, towards: 'past' }) })

export const withdrawBatchForm = z.object({ reason })

/** Where the maker is paid to, as her staff type it. */
export const makerAccountForm = z.object({
  account: field('questions.error.accountMissing', readBankAccount),
  bankCode: field('questions.error.bankCodeMissing', readBankCode),
})

/** Why public money is taken back from a maker. */
export const clawbackReasons = ['deviceReturned', 'notDelivered', 'wrongPrice', 'complaint', 'other'] as const

export const clawbackForm = z.object({
  number: field('settlement.error.orderMissing', publicNumberReader('HD')),
  amountTiyin: field(
    'settlement.error.amount.missing',
    moneyReader({ words: 'settlement.error.amount', least: 1n, most: 100_000_000_000n, withTiyin: true }),
  ),
  reasonCode: z.enum(clawbackReasons, { error: 'settlement.error.clawbackReasonMissing' }),
})

/** Why a line of the bank, or a difference, is left as it is. */
export const closingReasons = ['otherMatter', 'bankError', 'settledElsewhere', 'other'] as const

const closing = {
  reasonCode: z.enum(closingReasons, { error: 'settlement.error.closingReasonMissing' }),
  text: reason,
}

export const closeLineForm = z.object({ lineId: z.uuid(), ...closing })
export const closeDifferenceForm = z.object({ differenceId: z.uuid(), ...closing })
