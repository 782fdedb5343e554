import { z } from 'zod'
import { field, textReader } from '~/domains/questions/schema'

const words = (missing: string) =>
  field(missing, textReader({ words: 'state.error.words', least: 10, most: 500 }))

/** By what an organisation is a customer of the State, as its team reads it. */
export const stateGroundForm = z.object({ ground: words('state.error.ground') })
/** Why it is one no more. */
export const stateEndForm = z.object({ endReason: words('state.error.reason') })
