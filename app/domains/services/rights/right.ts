import { z } from 'zod'
import { condition, texts } from '~/domains/questions/schema'

/** A number of a text, counted from a dated parameter. */
const rightValue = z.strictObject({
  parameter: z.string().min(1),
  percent: z.number().int().min(1).max(1000).optional(),
})

/** One requirement of a right, over facts of the vocabulary and dated parameters, with words for each answer. */
export const rightRule = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  title: texts,
  /** The act and its date, or exactly `example`. */
  source: z.union([
    z.literal('example'),
    z.string().regex(/^(?:(?:PF|PQ|VMQ)[- ]\d+|[\w.]+\/\d+), \d\d\.\d\d\.\d{4}$/),
  ]),
  if: condition,
  yes: texts,
  no: texts,
  notKnown: texts,
  /** What is missing, or what to do, when it is not a yes. */
  next: texts,
  /** Placeholders of the texts. */
  values: z.record(z.string(), rightValue).optional(),
})
export type RightRule = z.infer<typeof rightRule>

/** Who has a right to a service, from a day: every rule must hold. A published right never changes, it only ends. */
export const right = z.strictObject({ rules: z.array(rightRule).min(1).max(8) })
export type Right = z.infer<typeof right>

export interface RightVersion {
  serviceCode: string
  number: number
  right: Right
}

/** The mark of a rule that no act was found for. */
export const exampleSource = 'example'
