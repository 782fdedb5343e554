import { checkFacts, isPlace, twice } from './check-names'
import type { Definition } from './definition'

/** What an outcome names of pages and questions, and the codes of its lists. */
export function checkOutcome({ outcome, pages }: Definition): string[] {
  const noQuestion = (path: string) => (isPlace(path, pages) ? [] : [`outcome: ${path}: no such question`])
  switch (outcome.kind) {
    case 'voucher':
      return [outcome.device, outcome.madeToMeasure, outcome.measurements].flatMap(noQuestion)
    case 'cash': {
      const { account, payee, asked, once, months } = outcome
      return [
        ...[payee, asked].flatMap((path) => (path ? noQuestion(path) : [])),
        ...(pages.some(({ id }) => id === account) ? [] : [`outcome: ${account}: no such page`]),
        ...(once && months !== 1 ? ['outcome: what is paid at once is paid for one month'] : []),
      ]
    }
    case 'assessment':
      return checkCodes(outcome.results)
    case 'plan':
      return checkCodes(outcome.areas)
    case 'in-kind':
      return checkCodes(outcome.items)
    case 'queue':
      return [
        ...checkCodes(outcome.before),
        ...outcome.before.flatMap(({ code, when }) => checkFacts(`outcome ${code}`, when, pages)),
      ]
    default:
      return []
  }
}

function checkCodes(list: readonly { code: string }[]): string[] {
  return twice(
    'outcome: code',
    list.map(({ code }) => code),
  )
}
