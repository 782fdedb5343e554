import { z } from 'zod'
import type { EveryQuestion, Kind } from '../../../kind'
import { readBankAccount, readBankCode } from '../../../readers/codes/read-bank-account'
import { gather, readField } from '../../../reading'

export interface BankAccount {
  /** 20 digits. */
  account: string
  /** MFO of the branch, five digits. */
  bankCode: string
}

const stored = z.strictObject({
  account: z.string().regex(/^\d{20}$/),
  bankCode: z.string().regex(/^\d{5}$/),
})

/** An account of a person in a bank of Uzbekistan. */
export const bankAccount: Kind<EveryQuestion, BankAccount> = {
  params: {},
  missing: 'questions.error.accountMissing',
  firstField: ({ part }) => part('account'),
  parse: (typed, { part }) => {
    const { values, faults, isEmpty } = gather<{ account: string; bankCode: string }>({
      account: readField(typed, part('account'), readBankAccount),
      bankCode: readField(typed, part('bankCode'), readBankCode),
    })
    if (isEmpty) return { empty: true }
    const { account, bankCode } = values
    const isSaid = (field: string) => faults.some((fault) => fault.field === field)
    if (!account && !isSaid(part('account')))
      faults.push({ field: part('account'), error: 'questions.error.accountMissing' })
    if (!bankCode && !isSaid(part('bankCode')))
      faults.push({ field: part('bankCode'), error: 'questions.error.bankCodeMissing' })
    return account && bankCode && faults.length === 0 ? { value: { account, bankCode } } : { faults }
  },
  stored: () => stored,
  describe: ({ account, bankCode }) => [
    {
      part: 'account',
      label: { key: 'questions.answer.account' },
      value: { kind: 'text', text: account.replace(/(\d{5})(\d{3})(\d)(\d{8})(\d{3})/, '$1 $2 $3 $4 $5') },
    },
    {
      part: 'bankCode',
      label: { key: 'questions.answer.bankCode' },
      value: { kind: 'text', text: bankCode },
    },
  ],
  redact: ({ account }) => `****${account.slice(-4)}`,
  // Early forms kept the spaces of the groups.
  migrate: (answer) => {
    const read = z.object({ account: z.string(), bankCode: z.string() }).safeParse(answer)
    if (!read.success) return answer
    const { account, bankCode } = read.data
    return { account: account.replace(/\s/g, ''), bankCode: bankCode.replace(/\s/g, '') }
  },
  values: ({ account, bankCode }, { part }) => ({
    [part('account')]: account,
    [part('bankCode')]: bankCode,
  }),
}
