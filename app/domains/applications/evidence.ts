import type { DecisionEvidence } from '~/platform/prisma/enums'
import type { EligibilityHint } from './eligibility'
import type { approvalReasons } from './schema'

export type ApprovalReason = (typeof approvalReasons)[number]

/** What there is in a case that shows the right to a device. */
export interface Evidence {
  /** The strongest of it: a register's word stands above a paper. */
  kind: DecisionEvidence
  /** Papers that show something; measurements show no right. */
  papers: number
}

// Who somebody is and whose child it is shows no right to a device.
const rulesOfRight: readonly EligibilityHint['rule'][] = ['certificateValid', 'conclusion']

export function findEvidence(
  hints: readonly EligibilityHint[],
  documents: readonly { kind: string }[],
): Evidence {
  const papers = documents.filter(({ kind }) => kind !== 'measurement').length
  const isRegistered = hints.some(({ rule, verdict }) => rulesOfRight.includes(rule) && verdict === 'yes')
  return { kind: isRegistered ? 'register' : papers > 0 ? 'papers' : 'none', papers }
}

/** The reasons that an approval can name on this evidence. */
export function fittingReasons({ kind, papers }: Evidence): ApprovalReason[] {
  if (kind === 'none') return ['byHead']
  return papers > 0
    ? ['certificateNames', 'medicalConclusion', 'papersSeen']
    : ['certificateNames', 'medicalConclusion']
}

interface PastEvent {
  type: string
  actorId: string | null
}

/**
 * True when somebody else worked on the case and passed it to the head, and she did not work on it herself: of two
 * people who agree, one saw the person's case first.
 */
export function isSecondPerson(events: readonly PastEvent[], personId: string | null): boolean {
  const worked = ['application.taken', 'application.correctionRequested']
  return (
    events.some(({ type, actorId }) => type === 'application.passedToHead' && actorId !== personId) &&
    !events.some(({ type, actorId }) => worked.includes(type) && actorId === personId)
  )
}
