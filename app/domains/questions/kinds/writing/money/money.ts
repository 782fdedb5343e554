import { z } from 'zod'
import type { EveryQuestion, Kind } from '../../../kind'
import { moneyReader } from '../../../readers/numbers/read-money'
import { readField } from '../../../reading'

export interface MoneyQuestion extends EveryQuestion {
  /** In whole soʻm. */
  least: number
  most: number
}

/** A sum, kept as whole tiyin in digits: JSON's numbers end too early. */
export const tiyin = z.string().regex(/^\d{1,18}$/)

export const moneyRange = { least: z.number().int().min(0), most: z.number().int().min(1) }

export const money: Kind<MoneyQuestion, string> = {
  params: moneyRange,
  missing: 'questions.error.money.missing',
  parse: (typed, { name }, { least, most }) => readMoney(typed.get(name), name, { least, most }),
  stored: ({ least, most }) =>
    tiyin.refine((text) => BigInt(text) >= BigInt(least) * 100n && BigInt(text) <= BigInt(most) * 100n),
  describe: (answer, { name }) => [{ part: name, value: { kind: 'money', tiyin: answer } }],
  redact: (answer) => ({ digits: answer.length }),
  // An early form kept whole soʻm as a number.
  migrate: (answer) => (typeof answer === 'number' && Number.isInteger(answer) ? `${answer}00` : answer),
  values: (answer, { name }) => ({ [name]: wholeSom(answer) }),
}

/** What a field in soʻm says, in tiyin. */
export function readMoney(text: string, field: string, { least, most }: { least: number; most: number }) {
  const reader = moneyReader({ words: 'questions.error.money', least: BigInt(least), most: BigInt(most) })
  return readField({ get: () => text, all: () => [text] }, field, (line) => {
    const read = reader(line)
    return read.ok ? { ok: true, value: String(read.value) } : read
  })
}

/** As it is typed: soʻm without tiyin. */
export function wholeSom(amount: string): string {
  return /^\d+$/.test(amount) ? String(BigInt(amount) / 100n) : amount
}
