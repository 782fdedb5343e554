import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { DeviceClaimKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { moveClaim } from '../rows/move-claim.server'
import { type MakerClaimError, takeClaim } from '../rows/take-claim.server'
import { tellPerson } from '../rows/tell-sides.server'
import { sealClaimText } from '../sealed.server'

export type AnswerClaimError = MakerClaimError | 'claims.error.moved'

export interface AnswerClaimInput {
  claimId: string
  /** A repair is accepted, a complaint answered, anything refused. What is given back is taken back (`takeBack`). */
  answer: 'accept' | 'answer' | 'refuse'
  /** With `accept`: working days until it is repaired. */
  repairDays?: number
  /** With `refuse`. */
  reasonCode?: string
  text?: string
}

const kindOf: Partial<Record<AnswerClaimInput['answer'], DeviceClaimKind>> = {
  accept: 'repair',
  answer: 'complaint',
}

/** The maker answers what was asked of it; the person is told, and may dispute what she does not agree with. */
export async function answerClaim(
  work: Work,
  { claimId, answer, repairDays = 0, reasonCode, text }: AnswerClaimInput,
): Promise<Result<null, AnswerClaimError>> {
  const taken = await takeClaim(work, claimId, ['maker'])
  if (!taken.ok) return taken
  const { claim, order } = taken.value
  if (kindOf[answer] && kindOf[answer] !== claim.kind) return refuse('claims.error.moved')
  // Only what was asked is answered: a dispute is the centre's.
  if (claim.status !== 'asked') return refuse('claims.error.moved')
  const promisedOn =
    answer === 'accept' ? addWorkingDays(dayOf(work.now()), repairDays, await listHolidays(work)) : undefined
  const moved = await moveClaim(work, taken.value, {
    ...{ move: answer, reasonCode, text },
    write: {
      ...{ answerCode: reasonCode, promisedOn, answeredById: work.personId, answeredAt: work.now() },
      ...(text && { answerCipher: sealClaimText('answer', text, claimId) }),
    },
  })
  if (!moved.ok) return moved
  await tellPerson(work, taken.value, {
    key: `deviceClaim:${claim.id}:answered`,
    template: 'notifications.deviceClaimAnswered',
    variables: { number: order.number },
  })
  return ok(null)
}
