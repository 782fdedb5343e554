import { getParameter } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { textDays } from './rules'

/** What a text waits for, each by a number of days. */
export type TextStep = keyof typeof textDays

const parameters = {
  asked: 'text-queue-days',
  taken: 'text-writing-days',
  handed: 'text-answer-days',
} as const satisfies Record<TextStep, string>

/** Days in which somebody takes a text, hands it in, or answers, by the number that is in force at `now`. */
export async function readTextDays(step: TextStep, now: Date, tx?: Work['tx']): Promise<number> {
  const days = await getParameter(parameters[step], dayOf(now), tx)
  return Number(days?.value ?? textDays[step])
}
