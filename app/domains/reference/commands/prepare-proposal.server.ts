import type { Locale } from '~/i18n/locales'
import { newId } from '~/lib/ids'
import type { Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockForProposal, type PrepareProposalError } from '../rows/lock-for-proposal.server'

export interface PrepareProposalInput {
  code: string
  /** In the unit the code has. */
  value: bigint
  /** First day in force, midnight UTC. */
  validFrom: Date
  /** The act and its date, or where the value was seen. */
  source: string
  /** The source in the language it was typed in. */
  sourceTexts: Partial<Record<Locale, string>>
  /** True when the value was not found in an official text. */
  isExample: boolean
}

/** Keeps a value until a second administrator has looked at it; it does not count yet. */
export async function prepareProposal(
  work: Work,
  input: PrepareProposalInput,
): Promise<Result<{ unit: string; previousValue: bigint }, PrepareProposalError>> {
  if (!work.personId) throw new Error('prepareProposal needs an administrator')
  const last = await lockForProposal(work, input)
  if (!last.ok) return last
  const by = { preparedById: work.personId, preparedAt: work.now() }
  await work.tx.parameterProposal.create({
    data: { id: newId(), ...input, unit: last.value.unit, status: 'prepared', ...by },
  })
  return last
}
