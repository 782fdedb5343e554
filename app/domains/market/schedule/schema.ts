import { z } from 'zod'
import { asDay, dateField, numberReader, optionalField, pieces } from '~/domains/questions/schema'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Days of the week on which a seller works, and how many pieces to order she makes in one. */
export const scheduleInput = z.object({
  workDays: z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z
      .array(z.enum(['1', '2', '3', '4', '5', '6', '7']).transform(Number))
      .min(1, { error: 'seller.error.workDays' }),
  ),
  weekUnits: optionalField(
    numberReader({ words: 'seller.error.weekUnits', least: 1, most: 999, units: pieces }),
  ),
})
export type ScheduleInput = z.infer<typeof scheduleInput>

/** The longest days off, the first day not counted; the database has the same. */
const longestBreak = 180

export const breakForm = (today: string) =>
  z
    .object({
      fromOn: dateField('seller.error.fromOn', { today, towards: 'future' }).transform(asDay),
      untilOn: dateField('seller.error.untilOn', { today, towards: 'future' }).transform(asDay),
      orders: z.enum(['paused', 'later'], { error: 'seller.error.breakOrders' }),
    })
    .superRefine(({ fromOn, untilOn }, check) => {
      const days = (untilOn.getTime() - fromOn.getTime()) / 86_400_000
      if (untilOn < asDay(today))
        check.addIssue({ code: 'custom', message: 'seller.error.breakOver', path: ['untilOn'] })
      if (days < 0) check.addIssue({ code: 'custom', message: 'seller.error.breakOrder', path: ['untilOn'] })
      if (days > longestBreak) {
        check.addIssue({ code: 'custom', message: 'seller.error.breakTooLong', path: ['untilOn'] })
      }
    })
    .transform(({ orders, ...days }) => ({ ...days, pausesOrders: orders === 'paused' }))
export type BreakInput = z.infer<ReturnType<typeof breakForm>>
