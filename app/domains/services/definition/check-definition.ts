import type { Condition, Question } from '~/domains/questions/schema'
import { checkKnownFacts } from '../rights/check-right'
import { checkFacts, isPlace, twice } from './check-names'
import { checkOutcome } from './check-outcome'
import type { Definition, Page } from './definition'

/**
 * What the shape cannot say: names that lead nowhere, two of one name, conditions that look ahead. Each fault is a line
 * for whoever writes the definition; empty when it can be used.
 */
export function checkDefinition(given: Definition): string[] {
  const ids = given.pages.map(({ id }) => id)
  return [
    ...twice('page', ids),
    ...twice(
      'rule',
      given.rules.map(({ id }) => id),
    ),
    ...twice(
      'check',
      given.checks.map(({ id }) => id),
    ),
    ...twice(
      'reason',
      [...given.reasons.approve, ...given.reasons.refuse].map(({ code }) => code),
    ),
    ...given.pages.flatMap((page, index) => checkPage(page, given.pages.slice(0, index))),
    ...[given.contact.phone, given.contact.email, given.contact.locale, given.centre, given.parties.reported]
      .filter((path) => path !== undefined)
      .filter((path) => !isPlace(path, given.pages))
      .map((path) => `${path}: no such question`),
    ...checkOutcome(given),
    ...given.checks.flatMap(({ id, when }) => (when ? checkFacts(`check ${id}`, when, given.pages) : [])),
    ...given.rules.flatMap(({ id, when, cases }) =>
      [...(when ? [when] : []), ...cases.map((one) => one.if)].flatMap((one) =>
        checkFacts(`rule ${id}`, one, given.pages),
      ),
    ),
    ...checkRightFacts(given),
  ]
}

function checkRightFacts({ facts = {}, checks, sums = [], pages }: Definition): string[] {
  const leads = (name: string) => {
    const [source, id] = name.split('.')
    if (source === 'registers') return checks.some((one) => one.id === id)
    if (source === 'sums') return sums.some((one) => one.name === id)
    return source === 'beneficiary' || isPlace(name, pages)
  }
  const conditions = Object.values(facts).flatMap((sources) =>
    sources.flatMap((one) => ('if' in one ? [one.if] : [])),
  )
  return [...checkKnownFacts(facts, leads), ...conditions.flatMap((one) => checkFacts('facts', one, pages))]
}

function checkPage(page: Page, before: readonly Page[]): string[] {
  const questions: readonly Question[] = page.questions
  const isSpread = questions.some(({ spread }) => spread)
  return [
    ...twice(
      `${page.id}: question`,
      questions.filter(({ spread }) => !spread).map(({ name }) => name),
    ),
    ...(isSpread && !questions.every(({ spread }) => spread)
      ? [`${page.id}: a question whose parts are the page's own stands beside another kind`]
      : []),
    ...(questions.some(({ kind }) => kind === 'document') && (page.id !== 'documents' || questions.length > 1)
      ? [`${page.id}: papers have a page of their own, "documents"`]
      : []),
    ...(page.when ? checkFacts(page.id, page.when, before) : []),
    ...questions.flatMap((question, index) => {
      const earlier = [...before, { ...page, questions: questions.slice(0, index) }]
      return conditionsOf(question).flatMap((one) => checkFacts(`${page.id}.${question.name}`, one, earlier))
    }),
  ]
}

/** Every condition that a question holds. */
function conditionsOf(question: Question): Condition[] {
  const inside = [
    question.when,
    ...('options' in question ? question.options.map(({ when }) => when) : []),
    ...(question.kind === 'document' ? question.leads.map(({ when }) => when) : []),
    ...(question.kind === 'paper-number' ? [question.unknown?.when] : []),
    ...(question.kind === 'device' ? [question.grownUp] : []),
  ]
  return inside.filter((one) => one !== undefined)
}
