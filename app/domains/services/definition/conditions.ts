import type { Condition, Question } from '~/domains/questions/schema'
import type { Definition, Page } from './definition'

/** A condition of a definition: where it stands, and the questions that come before it. */
export interface PlacedCondition {
  place: string
  of: Condition
  before: readonly Pick<Page, 'id' | 'questions'>[]
}

/** Every condition there is, in the order in which they stand. */
export function listConditions(given: Definition): PlacedCondition[] {
  const { pages, checks, rules, outcome, facts = {} } = given
  const after = (place: string, of: Condition | undefined) => (of ? [{ place, of, before: pages }] : [])
  return [
    ...pages.flatMap((page, at) => ofPage(`pages.${at}`, page, pages.slice(0, at))),
    ...checks.flatMap(({ when }, at) => after(`checks.${at}.when`, when)),
    ...rules.flatMap(({ when, cases }, at) => [
      ...after(`rules.${at}.when`, when),
      ...cases.flatMap((one, index) => after(`rules.${at}.cases.${index}.if`, one.if)),
    ]),
    ...Object.values(facts).flatMap((sources) =>
      sources.flatMap((one) => ('if' in one ? after('facts', one.if) : [])),
    ),
    ...('before' in outcome
      ? outcome.before.flatMap(({ when }, at) => after(`outcome.before.${at}.when`, when))
      : []),
  ]
}

function ofPage(place: string, page: Page, before: readonly Page[]): PlacedCondition[] {
  const questions: readonly Question[] = page.questions
  return [
    ...(page.when ? [{ place: `${place}.when`, of: page.when, before }] : []),
    ...questions.flatMap((question, at) => {
      const earlier = [...before, { ...page, questions: questions.slice(0, at) }]
      return ofQuestion(question).map(([name, of]) => ({
        ...{ place: `${place}.questions.${at}.${name}`, of },
        before: earlier,
      }))
    }),
  ]
}

/** By the name of the field that holds it. */
function ofQuestion(question: Question): [string, Condition][] {
  const inside: [string, Condition | undefined][] = [
    ['when', question.when],
    ...('options' in question
      ? question.options.map(({ when }, at): [string, Condition | undefined] => [`options.${at}.when`, when])
      : []),
    ...(question.kind === 'document'
      ? question.leads.map(({ when }, at): [string, Condition | undefined] => [`leads.${at}.when`, when])
      : []),
    ['unknown.when', question.kind === 'paper-number' ? question.unknown?.when : undefined],
    ['grownUp', question.kind === 'device' ? question.grownUp : undefined],
  ]
  return inside.filter((one): one is [string, Condition] => one[1] !== undefined)
}
