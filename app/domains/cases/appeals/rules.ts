import { regionOf } from '~/domains/reference/schema'
import type { AppealGround } from '~/platform/prisma/enums'

interface Appealed {
  status: string
  /**
   * `isProvided`: what it gave stands with the case. A voucher for a device does not: another is applied for. `isLast`:
   * none after it was set aside, for then other people decide anew first.
   */
  decision: { id: string; appealUntil: Date; isProvided: boolean; isLast: boolean } | null
  appeals: readonly { decisionId: string; status: string }[]
}

/** A decision that stands is appealed once, within its term; what was taken back does not count. */
export function isAppealable({ status, decision, appeals }: Appealed, today: Date): boolean {
  if (!decision?.isLast || decision.appealUntil < today) return false
  if (status !== 'refused' && !(status === 'approved' && decision.isProvided)) return false
  return !appeals.some((one) => one.decisionId === decision.id && one.status !== 'withdrawn')
}

/** What of an approval somebody does not agree with; a refusal and a later decision say it themselves. */
export const approvalGrounds = [
  'tooLittle',
  'wrongKind',
  'wrongTerm',
  'other',
] as const satisfies AppealGround[]

/** What a decision may be appealed for; one that may be is the only one. */
export function groundsOf({
  outcome,
  isLater,
}: {
  outcome: string
  isLater: boolean
}): readonly AppealGround[] {
  if (outcome === 'refused') return ['refused']
  return isLater ? ['later'] : approvalGrounds
}

interface Choice {
  /** Centre of the case. */
  centreCode: string
  /** A head of that centre decided. */
  isByHead: boolean
  /** Centres with a head who may look at it. */
  withHead: ReadonlySet<string>
  /** Open appeals that each centre has. */
  load: ReadonlyMap<string, number>
  centres: readonly string[]
}

/**
 * Where an appeal goes: to the head of the centre where a specialist decided; where a head did, or none is free, to a
 * centre of the region with few appeals, and where that has no head, to one of another region. An example: no act
 * names the level yet.
 */
export function chooseCentre({ centreCode, isByHead, withHead, load, centres }: Choice): string | null {
  if (!isByHead && withHead.has(centreCode)) return centreCode
  const rank = (code: string) => [
    Number(!withHead.has(code)),
    Number(regionOf(code) !== regionOf(centreCode)),
    load.get(code) ?? 0,
  ]
  const others = centres.filter((code) => code !== centreCode).sort()
  return others.sort((one, other) => compare(rank(one), rank(other)))[0] ?? null
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
