import { z } from 'zod'
import { type Condition, condition, judge } from '../../condition'
import type { Environment, EveryQuestion } from '../../kind'
import { type Texts, texts } from '../../texts'

export interface Option {
  code: string
  text: Texts
  hint?: Texts | undefined
  /** Absent: always offered. */
  when?: Condition | undefined
}

export interface ChoiceQuestion extends EveryQuestion {
  options: Option[]
}

export const options = z
  .array(
    z.strictObject({
      code: z.string().regex(/^[a-z][a-zA-Z0-9-]*$/),
      text: texts,
      hint: texts.optional(),
      when: condition.optional(),
    }),
  )
  .min(2)
  .refine((list) => new Set(list.map(({ code }) => code)).size === list.length, 'two options with one code')

/** The options that the answers given so far leave. */
export function listOffered({ options: all }: ChoiceQuestion, environment: Environment): Option[] {
  return all.filter(({ when }) => !when || judge(when, environment) !== 'no')
}

export const textOfOption = ({ options: all }: ChoiceQuestion, code: string): Texts | null =>
  all.find((option) => option.code === code)?.text ?? null
