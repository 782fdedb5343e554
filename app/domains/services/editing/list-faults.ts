import { checkDefinition } from '../definition/check-definition'
import { definition } from '../definition/definition'
import type { DefinitionFault } from '../definition/fault'
import { checkPageNames } from './check-page-names'
import { checkReach } from './check-reach'
import type { Draft } from './places'

/** What stands between a draft and its publication, in the order of its places; empty when it can be published. */
export function listFaults(draft: Draft): DefinitionFault[] {
  const read = definition.safeParse(draft)
  if (read.success)
    return [...checkDefinition(read.data), ...checkPageNames(read.data), ...checkReach(read.data)]
  return read.error.issues.map((issue) => ({ place: issue.path.join('.'), key: keyOfIssue(issue) }))
}

function keyOfIssue(issue: { code: string; input?: unknown; origin?: string }): DefinitionFault['key'] {
  if (issue.code === 'custom') return 'services.fault.placeholders'
  if (issue.code === 'too_small' && issue.origin === 'array') return 'services.fault.tooFew'
  return issue.code === 'invalid_type' || issue.code === 'too_small'
    ? 'services.fault.missing'
    : 'services.fault.shape'
}
