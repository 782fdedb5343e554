import { z } from 'zod'
import type { EveryQuestion, Kind } from '../../../kind'
import { readAccountOrCard, readBankAccount, readBankCode } from '../../../readers/codes/read-bank-account'
import { gather, readField } from '../../../reading'

/** Where money goes: an account in a bank, or a social card. */
export type BankAccount =
  | {
      /** 20 digits. */
      account: string
      /** MFO of the branch, five digits. */
      bankCode: string
    }
  /** 16 digits. */
  | { card: string }

interface AccountQuestion extends EveryQuestion {
  /** An organisation is paid, which has no social card. */
  onlyAccounts?: true | undefined
}

const stored = z.union([
  z.strictObject({ account: z.string().regex(/^\d{20}$/), bankCode: z.string().regex(/^\d{5}$/) }),
  z.strictObject({ card: z.string().regex(/^\d{16}$/) }),
])

/** An account of a person in a bank of Uzbekistan, or her social card: one field takes either. */
export const bankAccount: Kind<AccountQuestion, BankAccount> = {
  params: { onlyAccounts: z.literal(true).optional() },
  missing: 'questions.error.accountMissing',
  firstField: ({ part }) => part('account'),
  parse: (typed, { part }, { onlyAccounts }) => {
    const read = onlyAccounts ? readBankAccount : readAccountOrCard
    const { values, faults, isEmpty } = gather<{ account: string; bankCode: string }>({
      account: readField(typed, part('account'), read),
      bankCode: readField(typed, part('bankCode'), readBankCode),
    })
    if (isEmpty) return { empty: true }
    const { account, bankCode } = values
    const isSaid = (field: string) => faults.some((fault) => fault.field === field)
    if (!account && !isSaid(part('account')))
      faults.push({ field: part('account'), error: 'questions.error.accountMissing' })
    if (account && isCard(account)) {
      if (bankCode) faults.push({ field: part('bankCode'), error: 'questions.error.bankCodeOfCard' })
      return faults.length === 0 ? { value: { card: account } } : { faults }
    }
    if (!bankCode && !isSaid(part('bankCode')))
      faults.push({ field: part('bankCode'), error: 'questions.error.bankCodeMissing' })
    return account && bankCode && faults.length === 0 ? { value: { account, bankCode } } : { faults }
  },
  stored: () => stored,
  describe: (answer) =>
    'card' in answer
      ? [
          {
            part: 'card',
            label: { key: 'questions.answer.card' },
            value: { kind: 'text', text: answer.card.replace(/(\d{4})(?=\d)/g, '$1 ') },
          },
        ]
      : [
          {
            part: 'account',
            label: { key: 'questions.answer.account' },
            value: {
              kind: 'text',
              text: answer.account.replace(/(\d{5})(\d{3})(\d)(\d{8})(\d{3})/, '$1 $2 $3 $4 $5'),
            },
          },
          {
            part: 'bankCode',
            label: { key: 'questions.answer.bankCode' },
            value: { kind: 'text', text: answer.bankCode },
          },
        ],
  redact: (answer) => `****${('card' in answer ? answer.card : answer.account).slice(-4)}`,
  // Early forms kept the spaces of the groups.
  migrate: (answer) => {
    const read = z.object({ account: z.string(), bankCode: z.string() }).safeParse(answer)
    if (!read.success) return answer
    const { account, bankCode } = read.data
    return { account: account.replace(/\s/g, ''), bankCode: bankCode.replace(/\s/g, '') }
  },
  values: (answer, { part }) => ({
    [part('account')]: 'card' in answer ? answer.card : answer.account,
    [part('bankCode')]: 'card' in answer ? '' : answer.bankCode,
  }),
}

function isCard(digits: string): boolean {
  return digits.length === 16
}
