import type { CaseFile } from '~/domains/cases/index.server'
import { describeDisagreed } from '~/views/cases/describe-disagreed'
import type { FactNames } from '~/views/cases/describe-facts'

/** What application and register say, and how it was settled, fit for JSON. */
export function describeDisagreement(
  one: CaseFile['disagreements'][number],
  { definition, lines, submission }: CaseFile,
  names: FactNames,
) {
  const { key, register, settled, isPast, settledByName } = one
  const { familyName, givenName } = submission.beneficiary
  const person = `${familyName} ${givenName}`.trim()
  return {
    ...{ key, register, isPast, settledByName },
    // What was sent last says nothing of what was said before.
    ...describeDisagreed(one, names, { definition, lines: isPast ? [] : lines, person }),
    settled: settled && { side: settled.side, reason: settled.reason, at: settled.at.toISOString() },
  }
}
