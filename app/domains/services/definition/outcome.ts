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

/** What an approval does. Each kind has a handler. */
export const outcome = z.discriminatedUnion('kind', [voucher])
export type Outcome = z.infer<typeof outcome>
export type OutcomeKind = Outcome['kind']
export type OutcomeOf<Kind extends OutcomeKind> = Extract<Outcome, { kind: Kind }>
