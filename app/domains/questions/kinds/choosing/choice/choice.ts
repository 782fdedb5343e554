import { z } from 'zod'
import { asIs, type Kind } from '../../../kind'
import { type ChoiceQuestion, listOffered, options, textOfOption } from '../options'

/** One of several. */
export const choice: Kind<ChoiceQuestion, string> = {
  params: { options },
  missing: 'questions.error.choiceMissing',
  parse: (typed, { name }, question, environment) => {
    const code = typed.get(name)
    const isOffered = listOffered(question, environment).some((option) => option.code === code)
    return isOffered ? { value: code } : { empty: true }
  },
  stored: (question) => z.enum(question.options.map(({ code }) => code)),
  fits: (code, question, environment) =>
    listOffered(question, environment).some((option) => option.code === code),
  describe: (code, question) => {
    const text = textOfOption(question, code)
    return [
      { part: question.name, value: text ? { kind: 'texts', texts: text } : { kind: 'text', text: code } },
    ]
  },
  redact: () => 'chosen',
  migrate: asIs,
  values: (code, { name }) => ({ [name]: code }),
}
