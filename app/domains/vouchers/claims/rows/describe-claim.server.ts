import type { DeviceClaim } from '~/platform/prisma/client'
import { openClaimText } from '../sealed.server'

/** A claim as both sides and the centre read it; what was prepared and not decided is the centre's alone. */
export function describeClaim(row: DeviceClaim) {
  const { textCipher, answerCipher, repairCipher, disputeCipher, outcomeCipher, ...facts } = row
  return {
    ...facts,
    text: openClaimText('text', textCipher, row.id) ?? '',
    answerText: openClaimText('answer', answerCipher, row.id),
    repairText: openClaimText('repair', repairCipher, row.id),
    disputeText: openClaimText('dispute', disputeCipher, row.id),
    outcomeText: openClaimText('outcome', outcomeCipher, row.id),
  }
}

export type ClaimFile = ReturnType<typeof describeClaim>

/** Without what the centre has not decided yet. */
export function withoutDraft(claim: ClaimFile): ClaimFile {
  if (claim.decidedAt) return claim
  return { ...claim, outcome: null, outcomeText: null, preparedById: null, preparedAt: null }
}
