import { z } from 'zod'

const missing = (key: string) => ({ error: `applications.error.${key}` })

/** Which kinds there are the version says. */
export const documentInput = z.object({ kind: z.string(missing('documentKindMissing')).max(60) })

export const submitInput = z.object({
  submissionKey: z.uuid(missing('formIncomplete')),
  declaration: z.literal('on', missing('declarationMissing')),
})
