import type { AnswerLine, Disagreement } from '~/domains/services/index.server'
import { rightFacts } from '~/domains/services/index.server'
import type { Definition } from '~/domains/services/schema'
import type { Shown } from '~/lib/shown'
import { keyOf } from '~/lib/text-key'
import { describeFact, type FactNames } from './describe-facts'
import { inVocabulary, plain } from './describe-value'

/** What the words of an application are taken from. */
export interface SaidIn {
  definition: Pick<Definition, 'pages'>
  /** Of what was sent; empty where it says nothing of what was said before. */
  lines: readonly AnswerLine[]
  /** Whom it is for. */
  person: string
}

const unsaid: Shown = { kind: 'text', text: '—' }

/** What application and register say differently, as pages write it. */
export function describeDisagreed(one: Disagreement, names: FactNames, said: SaidIn) {
  return {
    label: labelOf(one, said),
    declared: declaredOf(one, names, said) ?? unsaid,
    found: foundOf(one, names) ?? unsaid,
  }
}

function labelOf({ fact }: Disagreement, { definition, lines }: SaidIn): AnswerLine['label'] {
  const [place = '', part = ''] = fact.split('.')
  if (Object.hasOwn(rightFacts, fact)) return { key: keyOf('rights.fact', fact) }
  if (place === 'beneficiary') return { key: keyOf('staff.compared', part) }
  const line = lines.find(({ field }) => field === fact)
  return line?.label ?? definition.pages.find(({ id }) => id === place)?.name ?? { key: 'staff.case.answers' }
}

function declaredOf(
  { fact, declared }: Disagreement,
  names: FactNames,
  { lines, person }: SaidIn,
): Shown | null {
  if (Object.hasOwn(rightFacts, fact)) return inVocabulary(fact, declared)
  if (fact === 'beneficiary.pinfl') return plain(person)
  if (fact.endsWith('.soato')) return plain(names.place(String(declared)))
  return lines.find(({ field }) => field === fact)?.value ?? plain(declared)
}

function foundOf({ fact, field, found }: Disagreement, names: FactNames): Shown | null {
  if (fact === 'beneficiary.pinfl') return { kind: 'key', key: 'staff.disagreement.notNamed' }
  if (field === 'outcome' && typeof found === 'boolean') {
    return { kind: 'key', key: found ? 'staff.disagreement.hasEntry' : 'staff.disagreement.noEntry' }
  }
  if (Object.hasOwn(rightFacts, fact)) return inVocabulary(fact, found)
  return describeFact(field, found, names)?.value ?? plain(found)
}
