import { factsOf } from '~/domains/questions/index.server'
import type { Definition, RuleVerdict } from '~/domains/services/schema'
import type { DecisionEvidence } from '~/platform/prisma/enums'

type Rule = Definition['rules'][number]

/** What there is in a case that shows the right to what is asked for. */
export interface Evidence {
  /** The strongest of it: a register's word stands above a paper, a paper above the person's own word. */
  kind: DecisionEvidence
  /** Papers that show something; measurements show no right. */
  papers: number
}

export function findEvidence(
  definition: Definition,
  verdicts: readonly Pick<RuleVerdict, 'rule' | 'verdict'>[],
  documents: readonly { kind: string }[],
): Evidence {
  const showing = definition.pages.flatMap(({ questions }) =>
    questions.flatMap((one) => (one.kind === 'document' ? one.kinds : [])),
  )
  const papers = documents.filter(({ kind }) =>
    showing.some((one) => one.code === kind && one.showsRight),
  ).length
  // Who somebody is and whose child it is shows no right.
  const shown = definition.rules.filter(
    ({ id, showsRight }) =>
      showsRight && verdicts.some(({ rule, verdict }) => rule === id && verdict === 'yes'),
  )
  if (shown.some(asksRegisters)) return { kind: 'register', papers }
  return { kind: papers > 0 ? 'papers' : shown.length > 0 ? 'word' : 'none', papers }
}

function asksRegisters({ cases }: Rule): boolean {
  return cases.some((one) => factsOf(one.if).some((fact) => fact.startsWith('registers.')))
}

type ApprovalReason = Definition['reasons']['approve'][number]

/** The reasons that an approval can name on this evidence. */
export function fittingReasons({ reasons }: Definition, { kind, papers }: Evidence): ApprovalReason[] {
  if (kind === 'none') return reasons.approve.filter(({ rests }) => rests === 'head')
  return reasons.approve.filter(({ rests }) => rests === 'evidence' || (rests === 'papers' && papers > 0))
}

const isReopening = (type: string) =>
  type === 'application.appealReturned' || type === 'application.appealChanged'

interface PastEvent {
  type: string
  actorId: string | null
}

/**
 * Who worked on the case and passed it to the head, when the head did not work on it herself: of two people who agree,
 * one saw the person's case first. Null when nobody prepared it for her. What came before an appeal set a decision aside
 * does not count.
 */
export function findPreparer(all: readonly PastEvent[], personId: string | null): string | null {
  const events = all.slice(all.findLastIndex(({ type }) => isReopening(type)) + 1)
  const worked = ['application.taken', 'application.correctionRequested']
  if (events.some(({ type, actorId }) => worked.includes(type) && actorId === personId)) return null
  const passed = events.filter(
    ({ type, actorId }) => type === 'application.passedToHead' && actorId !== personId,
  )
  return passed.at(-1)?.actorId ?? null
}
