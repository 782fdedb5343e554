import type { Question } from '~/domains/questions/schema'
import { checkKnownFacts } from '../rights/check-right'
import { checkFacts, checkPageId, checkQuestion, checkTwice, isPlace } from './check-names'
import { checkOutcome } from './check-outcome'
import { listConditions } from './conditions'
import type { Definition, Page } from './definition'
import type { DefinitionFault } from './fault'
import { takenNames } from './taken-names'

/**
 * What the shape cannot say: names that lead nowhere, two of one name, conditions that look ahead. Empty when the
 * definition can be used.
 */
export function checkDefinition(given: Definition): DefinitionFault[] {
  const { pages, checks, rules, reasons } = given
  return [
    ...checkTwice('pages', idsOf(pages)),
    ...checkTwice('rules', idsOf(rules)),
    ...checkTwice('checks', idsOf(checks)),
    ...checkTwice('reasons.approve', codesOf(reasons.approve)),
    ...checkTwice('reasons.refuse', codesOf(reasons.refuse)),
    ...pages.flatMap((page, at) => checkPage(`pages.${at}`, page)),
    ...checkPaths(given),
    ...checkOutcome(given),
    ...listConditions(given).flatMap(checkFacts),
    ...checkRightFacts(given),
  ]
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)
const codesOf = (list: readonly { code: string }[]) => list.map(({ code }) => code)

function checkPaths({ pages, contact, centre, parties, sums = [], limits }: Definition): DefinitionFault[] {
  return [
    ...checkQuestion('contact.phone', contact.phone, pages),
    ...checkQuestion('contact.email', contact.email, pages),
    ...checkQuestion('contact.locale', contact.locale, pages),
    ...checkQuestion('centre', centre, pages),
    ...(parties.who ? checkQuestion('parties.who', parties.who, pages) : []),
    ...(parties.reported ? checkQuestion('parties.reported', parties.reported, pages) : []),
    ...(parties.person ? checkPageId('parties.person', parties.person, pages) : []),
    ...sums.flatMap(({ list, perHeadOf }, at) => [
      ...checkQuestion(`sums.${at}.list`, list, pages),
      ...(perHeadOf ? checkQuestion(`sums.${at}.perHeadOf`, perHeadOf, pages) : []),
    ]),
    ...limits.oneOpenPer.flatMap((path) =>
      path === 'beneficiary' ? [] : checkQuestion('limits.oneOpenPer', path, pages),
    ),
  ]
}

function checkRightFacts({ facts = {}, checks, sums = [], pages }: Definition): DefinitionFault[] {
  return checkKnownFacts(facts, (name) => {
    const [source, id] = name.split('.')
    if (source === 'registers') return checks.some((one) => one.id === id)
    if (source === 'sums') return sums.some((one) => one.name === id)
    return source === 'beneficiary' || isPlace(name, pages)
  })
}

function checkPage(place: string, page: Page): DefinitionFault[] {
  const questions: readonly Question[] = page.questions
  const spread = questions.filter((one) => one.spread)
  const hasPapers = questions.some(({ kind }) => kind === 'document')
  return [
    ...(takenNames.includes(page.id)
      ? [{ place, key: 'services.fault.nameTaken' as const, values: { name: page.id } }]
      : []),
    ...checkTwice(
      `${place}.questions`,
      questions.map(({ spread, name }, at) => (spread ? `${at}` : name)),
    ),
    ...(spread.length > 0 && spread.length < questions.length
      ? [{ place, key: 'services.fault.mixedSpread' as const }]
      : []),
    ...(hasPapers && (page.id !== 'documents' || questions.length > 1)
      ? [{ place, key: 'services.fault.papersElsewhere' as const, values: { name: 'documents' } }]
      : []),
  ]
}
