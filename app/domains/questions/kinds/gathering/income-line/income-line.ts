import { z } from 'zod'
import type { EveryQuestion, Kind } from '../../../kind'
import { type ChoiceQuestion, options, textOfOption } from '../../choosing/options'
import { moneyRange, readMoney, tiyin, wholeSom } from '../../writing/money/money'

export interface IncomeQuestion extends ChoiceQuestion, EveryQuestion {
  /** Of one line, in whole soʻm a month. */
  least: number
  most: number
}

export interface IncomeLine {
  /** Code of an option: where it comes from, or what it is spent on. */
  source: string
  /** Whole tiyin a month, in digits. */
  amount: string
}

/** One income or expense of a month. */
export const incomeLine: Kind<IncomeQuestion, IncomeLine> = {
  params: { options, ...moneyRange },
  missing: 'questions.error.incomeMissing',
  firstField: ({ part }) => part('source'),
  parse: (typed, { part }, question) => {
    const source = typed.get(part('source'))
    const isChosen = question.options.some(({ code }) => code === source)
    const sum = readMoney(typed.get(part('amount')), part('amount'), question)
    if (!isChosen && 'empty' in sum) return { empty: true }
    const faults = 'faults' in sum ? sum.faults : []
    if (!isChosen) faults.push({ field: part('source'), error: 'questions.error.sourceMissing' })
    if ('empty' in sum) faults.push({ field: part('amount'), error: 'questions.error.money.missing' })
    return faults.length === 0 && 'value' in sum && sum.value
      ? { value: { source, amount: sum.value } }
      : { faults }
  },
  stored: (question) =>
    z.strictObject({ source: z.enum(question.options.map(({ code }) => code)), amount: tiyin }),
  describe: ({ source, amount }, question) => {
    const text = textOfOption(question, source)
    return [{ part: source, ...(text && { label: text }), value: { kind: 'money', tiyin: amount } }]
  },
  redact: ({ amount }) => ({ digits: amount.length }),
  migrate: (answer) => {
    const read = z.strictObject({ source: z.string(), amount: z.number().int() }).safeParse(answer)
    return read.success ? { source: read.data.source, amount: `${read.data.amount}00` } : answer
  },
  values: ({ source, amount }, { part }) => ({
    [part('source')]: source,
    [part('amount')]: wholeSom(amount),
  }),
}
