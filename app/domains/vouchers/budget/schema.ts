import { z } from 'zod'
import { field, moneyReader, textReader } from '~/domains/questions/schema'
import { readQuarter } from './rules'

/** Money that a finance officer wants put on a line, or taken off it. */
export const prepareBudgetEntryForm = z.object({
  regionCode: z.string({ error: 'budget.error.region' }).regex(/^17\d{2}$/, 'budget.error.region'),
  groupCode: z.string({ error: 'budget.error.group' }).min(1, 'budget.error.group').max(40),
  quarter: z
    .string({ error: 'budget.error.quarter' })
    .refine((name) => readQuarter(name) !== null, { error: 'budget.error.quarter' }),
  direction: z.enum(['raise', 'lower'], { error: 'budget.error.direction' }),
  amountTiyin: field(
    'budget.error.amount.missing',
    moneyReader({ words: 'budget.error.amount', least: 1_000n, most: 100_000_000_000n }),
  ),
  reason: field(
    'budget.error.reason.missing',
    textReader({ words: 'budget.error.reason', least: 5, most: 500 }),
  ),
})
export type PrepareBudgetEntryInput = z.infer<typeof prepareBudgetEntryForm>
