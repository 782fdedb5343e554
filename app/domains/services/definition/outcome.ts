import { z } from 'zod'

const path = z.string().regex(/^[a-z][a-z0-9-]*\.[a-zA-Z0-9]+$/)

const voucher = z.strictObject({
  kind: z.literal('voucher'),
  device: path,
  madeToMeasure: path,
  /** Where measurements stand when they are known. */
  measurements: path,
  /** Facts of registers that say until when the right holds; the first that one has said counts. */
  endsOn: z.array(z.string()).min(1),
})

const cash = z.strictObject({
  kind: z.literal('cash'),
  months: z.number().int().min(1).max(60),
  /** The page with the account it is paid to. What a month pays stands in the parameters of the service's benefit. */
  account: z.string(),
})

/** What an approval does. Each kind has a handler. */
export const outcome = z.discriminatedUnion('kind', [voucher, cash])
export type Outcome = z.infer<typeof outcome>
export type OutcomeKind = Outcome['kind']
export type OutcomeOf<Kind extends OutcomeKind> = Extract<Outcome, { kind: Kind }>
