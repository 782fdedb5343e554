import { z } from 'zod'
import { type Locale, locales } from '~/i18n/locales'
import { asIs, type EveryQuestion, type Kind } from '../../../kind'

const stored = z.enum(locales)

/** One of the portal's languages. */
export const language: Kind<EveryQuestion, Locale> = {
  params: {},
  missing: 'questions.error.languageMissing',
  parse: (typed, { name }) => {
    const read = stored.safeParse(typed.get(name))
    return read.success ? { value: read.data } : { empty: true }
  },
  stored: () => stored,
  describe: (locale, { name }) => [
    { part: name, value: { kind: 'key', key: `questions.language.${locale}` } },
  ],
  redact: asIs,
  // Older sites called the scripts `oz` and `uz`.
  migrate: (answer) => (answer === 'oz' ? 'uz-Latn' : answer === 'uz' ? 'uz-Cyrl' : answer),
  values: (locale, { name }) => ({ [name]: locale }),
}
