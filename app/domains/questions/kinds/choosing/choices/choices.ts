import { z } from 'zod'
import type { Kind } from '../../../kind'
import { type ChoiceQuestion, listOffered, options, textOfOption } from '../options'

/** Any of several; kept in the order of the options. */
export const choices: Kind<ChoiceQuestion, string[]> = {
  params: { options },
  missing: 'questions.error.choicesMissing',
  parse: (typed, { name }, question, environment) => {
    const ticked = typed.all(name)
    const value = listOffered(question, environment)
      .map(({ code }) => code)
      .filter((code) => ticked.includes(code))
    return value.length > 0 ? { value } : { empty: true }
  },
  stored: (question) => z.array(z.enum(question.options.map(({ code }) => code))).min(1),
  fits: (codes, question, environment) => {
    const offered = listOffered(question, environment).map(({ code }) => code)
    return codes.every((code) => offered.includes(code)) && new Set(codes).size === codes.length
  },
  describe: (codes, question) => {
    const items = codes.map((code) => {
      const text = textOfOption(question, code)
      return text ? ({ kind: 'texts', texts: text } as const) : ({ kind: 'text', text: code } as const)
    })
    return [{ part: question.name, value: { kind: 'list', items } }]
  },
  redact: (codes) => ({ chosen: codes.length }),
  // It may have been a choice of one.
  migrate: (answer) => (typeof answer === 'string' ? [answer] : answer),
  values: (codes, { name }) => ({ [name]: codes }),
}
