import { z } from 'zod'
import { optionalField, several, textReader } from '~/domains/questions/schema'

/** Who translates: nobody, a sign language interpreter, or somebody who speaks that language. */
export const interpreters = ['none', 'sign', 'uz', 'ru', 'kaa', 'other'] as const
/** What makes it possible to come, and to be understood. */
export const accessNeeds = ['step-free', 'companion', 'slow-speech', 'large-print', 'quiet'] as const

export interface VisitNeeds {
  interpreter: (typeof interpreters)[number]
  access: (typeof accessNeeds)[number][]
  note: string | null
}

const access = several()
  .optional()
  .transform((all = []) => all)
  .pipe(z.array(z.enum(accessNeeds, { error: 'forms.error.invalid' })))

/** Fields of a form that ask for it. */
export const visitNeeds = {
  interpreter: z.enum(interpreters, { error: 'appointments.error.interpreterMissing' }),
  access,
  note: optionalField(textReader({ words: 'appointments.error.note', most: 500 })),
}
