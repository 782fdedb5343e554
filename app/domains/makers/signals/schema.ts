import { z } from 'zod'
import { field, textReader } from '~/domains/questions/schema'
import { signalOutcomes } from './rules'

export { signalOutcomes } from './rules'

export const reviewSignalForm = z.object({
  outcome: z.enum(signalOutcomes, { error: 'settlement.signals.error.outcome' }),
  reason: field(
    'settlement.error.reason.missing',
    textReader({ words: 'settlement.error.reason', least: 10, most: 1000 }),
  ),
})
