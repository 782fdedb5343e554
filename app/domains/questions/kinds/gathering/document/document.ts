import { z } from 'zod'
import { type Condition, condition } from '../../../condition'
import { asIs, type EveryQuestion, type Kind } from '../../../kind'
import { type Texts, texts } from '../../../texts'

export interface DocumentKind {
  code: string
  text: Texts
  /** A paper of this kind can show the right. */
  showsRight?: true | undefined
}

export interface DocumentQuestion extends EveryQuestion {
  kinds: DocumentKind[]
  /** What is said above the papers; the first whose condition holds. */
  leads: { when?: Condition | undefined; text: Texts }[]
}

export interface DocumentAnswer {
  finished: true
}

const stored = z.strictObject({ finished: z.literal(true) })

/** Papers. Files stand in their own table; the answer says that the person has finished with them. */
export const document: Kind<DocumentQuestion, DocumentAnswer> = {
  params: {
    kinds: z
      .array(
        z.strictObject({
          code: z.string().regex(/^[a-z][a-zA-Z0-9-]*$/),
          text: texts,
          showsRight: z.literal(true).optional(),
        }),
      )
      .min(1),
    leads: z.array(z.strictObject({ when: condition.optional(), text: texts })).min(1),
  },
  missing: 'questions.error.documentsMissing',
  parse: () => ({ value: { finished: true } }),
  stored: () => stored,
  // The papers themselves are shown.
  describe: () => [],
  redact: asIs,
  migrate: (answer) => (answer === true ? { finished: true } : answer),
  values: () => ({}),
}
