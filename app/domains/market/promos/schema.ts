import { z } from 'zod'
import {
  asDay,
  dateField,
  field,
  moneyReader,
  numberReader,
  optionalField,
  pieces,
  type Reader,
} from '~/domains/questions/schema'
import { isId } from '~/lib/ids'
import { ok, refuse } from '~/lib/result'
import { foldCode } from './fold-code'

/** The longest time of a code, the first day not counted; the database has the same. */
const longestTime = 366
/** Products that are chosen one by one; for more it is for all. */
const mostProducts = 200

const readCode: Reader<string> = (typed) => {
  const code = foldCode(typed)
  return /^[A-Z0-9]{4,20}$/.test(code) ? ok(code) : refuse('promos.error.code.form')
}
const percent = numberReader({ words: 'promos.error.percent', least: 1, most: 90 })
const amount = moneyReader({ words: 'promos.error.amount', least: 1000n, most: 10_000_000n })
const least = moneyReader({ words: 'promos.error.least', least: 0n, most: 100_000_000n })
const uses = numberReader({ words: 'promos.error.uses', least: 1, most: 100_000, units: pieces })

const wasRead = (value: unknown, name: string) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)

export const promoForm = (today: string) =>
  z
    .object({
      code: field('promos.error.code.missing', readCode),
      percent: optionalField((typed) => percent(typed.replace(/%\s*$/, ''))),
      amountTiyin: optionalField(amount),
      fromOn: dateField('promos.error.fromOn', { today, towards: 'future' }).transform(asDay),
      untilOn: dateField('promos.error.untilOn', { today, towards: 'future' }).transform(asDay),
      leastTiyin: optionalField(least).transform((typed) => typed ?? 0n),
      mostUses: optionalField(uses),
      mostPerBuyer: optionalField(uses),
      productIds: z.preprocess(
        (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
        z.array(z.string().refine(isId, { error: 'promos.error.products' })).max(mostProducts, {
          error: 'promos.error.products',
        }),
      ),
    })
    .refine(({ percent: share, amountTiyin }) => (share === null) !== (amountTiyin === null), {
      ...{ path: ['percent'], error: 'promos.error.oneOfTwo' },
      // Said together with what is wrong elsewhere, once both could be read.
      when: ({ value }) => wasRead(value, 'percent') && wasRead(value, 'amountTiyin'),
    })
    .superRefine(({ amountTiyin, fromOn, untilOn, leastTiyin }, check) => {
      const wrong = (name: string, message: string) =>
        check.addIssue({ code: 'custom', message, path: [name] })
      const days = (untilOn.getTime() - fromOn.getTime()) / 86_400_000
      if (untilOn < asDay(today)) wrong('untilOn', 'promos.error.ended')
      if (days < 0) wrong('untilOn', 'promos.error.order')
      if (days > longestTime) wrong('untilOn', 'promos.error.tooLong')
      if (amountTiyin !== null && amountTiyin * 10n > leastTiyin * 9n)
        wrong('leastTiyin', 'promos.error.leastForAmount')
    })
export type PromoInput = z.infer<ReturnType<typeof promoForm>>
