import { recordAudit } from '~/domains/audit/index.server'
import { getCentre } from '~/domains/reference/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { CaseMoveReason } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { mayAssign } from '../policy'
import { markCase, readCaseKnownBy } from '../rows/mark-case.server'
import { type MoveCaseError, type SeenCase, takeCaseInHand } from '../rows/move-case.server'
import { tellApplicant, tellStaff } from '../rows/tell.server'
import { writeCaseEvent } from '../rows/write-event.server'
import type { sendReasonCodes } from '../schema'

type SendReason = (typeof sendReasonCodes)[number]

const reasons = {
  movedHouse: 'moved_house',
  wrongCentre: 'wrong_centre',
  otherCentre: 'other',
} as const satisfies Record<SendReason, CaseMoveReason>

export interface SendCaseInput extends SeenCase {
  centreCode: string
  reasonCode: SendReason
  /** In the head's words, for the person. */
  text?: string | undefined
}

export type SendCaseError = MoveCaseError | 'staff.send.error.centre'

/**
 * A head sends a case to another centre: it waits in the queue there with its open tasks, and its day stays. The person,
 * whoever had it and the heads of the other centre are told.
 */
export async function sendCase(work: Work, input: SendCaseInput): Promise<Result<null, SendCaseError>> {
  const taken = await takeCaseInHand(work, { ...input, move: 'assign', may: mayAssign })
  if (!taken.ok) return taken
  const { id, centreCode: fromCode, number, assigneeId, dueOn, version } = taken.value
  const { centreCode: toCode, reasonCode, text } = input
  const centre = await getCentre(toCode, work.tx)
  if (!centre || centre.closedOn || toCode === fromCode) return refuse('staff.send.error.centre')

  // Before it leaves her sight.
  await writeCaseEvent(work, { caseId: id, type: 'application.sentOn', reasonCode, ...(text && { text }) })
  await work.asSystem(async () => {
    await work.tx.caseMove.create({
      data: {
        ...{ id: newId(), caseId: id, fromCode, toCode, reason: reasons[reasonCode] },
        ...{ movedById: work.personId ?? '', movedAt: work.now() },
      },
    })
    const moved = { ...taken.value, centreCode: toCode }
    await markCase(work, moved, await readCaseKnownBy(work, moved))
    await recordAudit(work, {
      subject: id,
      action: 'application.sentOn',
      details: { reasonCode, fromCentre: fromCode, toCentre: toCode },
    })
  })
  await tellOfMove(work, { ...taken.value, phone: centre.phone })
  if (assigneeId && assigneeId !== work.personId) {
    await tellStaff(work, {
      ...{ key: `application:${id}:sentOn-${version}`, personId: assigneeId, caseId: id },
      ...{ template: 'notifications.caseLeft', variables: { number } },
    })
  }
  await tellStaff(work, {
    ...{ key: `application:${id}:arrived-${version}`, caseId: id, template: 'notifications.caseArrived' },
    ...{ personId: null, roleHolders: { role: 'inson_head', organisationId: toCode, except: [] } },
    variables: { number, dueOn: isoDay(dueOn) },
  })
  return ok(null)
}

interface Moved {
  id: string
  number: string
  applicantId: string | null
  isProtected: boolean
  version: number
  dueOn: Date
  /** Of the other centre. */
  phone: string
}

function tellOfMove(work: Work, { phone, ...one }: Moved): Promise<void> {
  return tellApplicant(work, one, {
    what: `sentOn-${one.version}`,
    template: 'notifications.applicationSentOn',
    variables: { number: one.number, phone: `+${phone}`, dueOn: isoDay(one.dueOn) },
  })
}
