import type { OtherCentre } from '../commands/hand-on-claims.server'

interface Asked {
  caseId: string
  centreCode: string
  case: { centreCode: string }
  appealOf: { centreCode: string; decidedById: string | null } | null
}

/** Where a request goes whose centre has closed: with its case, an appeal to another centre; null where that is none. */
export async function chooseDecider(
  { caseId, centreCode, case: one, appealOf }: Asked,
  otherCentre: OtherCentre,
): Promise<string | null> {
  const chosen = appealOf
    ? await otherCentre({ caseId, decidedById: appealOf.decidedById ?? '' })
    : one.centreCode
  return chosen === centreCode || chosen === appealOf?.centreCode ? null : chosen
}

/** What is read of a request to choose by. */
export const toChooseBy = {
  case: { select: { centreCode: true } },
  appealOf: { select: { centreCode: true, decidedById: true } },
} as const
