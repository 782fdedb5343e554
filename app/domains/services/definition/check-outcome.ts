import { checkPageId, checkQuestion, checkTwice } from './check-names'
import type { Definition } from './definition'
import type { DefinitionFault } from './fault'

/** What an outcome names of pages and questions, and the codes of its lists. */
export function checkOutcome({ outcome, pages }: Definition): DefinitionFault[] {
  const noQuestion = (field: string, path: string) => checkQuestion(`outcome.${field}`, path, pages)
  switch (outcome.kind) {
    case 'voucher':
      return [
        ...noQuestion('device', outcome.device),
        ...(outcome.madeToMeasure ? noQuestion('madeToMeasure', outcome.madeToMeasure) : []),
        ...(outcome.measurements ? noQuestion('measurements', outcome.measurements) : []),
      ]
    case 'cash': {
      const { account, payee, asked, once, months } = outcome
      return [
        ...(payee ? noQuestion('payee', payee) : []),
        ...(asked ? noQuestion('asked', asked) : []),
        ...checkPageId('outcome.account', account, pages),
        ...(once && months !== 1
          ? [{ place: 'outcome.months', key: 'services.fault.paidOnce' as const }]
          : []),
      ]
    }
    case 'assessment':
      return checkTwice('outcome.results', codesOf(outcome.results))
    case 'plan':
      return checkTwice('outcome.areas', codesOf(outcome.areas))
    case 'in-kind':
      return checkTwice('outcome.items', codesOf(outcome.items))
    case 'queue':
      return checkTwice('outcome.before', codesOf(outcome.before))
    default:
      return []
  }
}

const codesOf = (list: readonly { code: string }[]) => list.map(({ code }) => code)
