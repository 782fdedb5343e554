import type { ApplicationStatus } from '~/platform/prisma/enums'
import type { CaseAppeal } from '../appeals/rows/read-appeals.server'
import { isAppealable } from '../appeals/rules'
import { isOpen, isOpenAppeal } from '../lifecycle'
import { mayAssign, maySee, mayTake, mayTakeOver, mayWorkOn } from '../policy'
import type { CaseDecision } from '../rows/read-decision.server'

/** What somebody of the staff may do with a case now; her buttons follow it. */
export interface CaseActs {
  take: boolean
  work: boolean
  assign: boolean
  /** Send it to another centre. */
  send: boolean
  /** Write a note for colleagues. */
  note: boolean
  giveBack: boolean
  takeOver: boolean
  /** Prepare or decide a decision in the place of the one that approved. */
  changeDecision: boolean
  /** Write down an appeal for whoever applied. */
  submitAppeal: boolean
  takeAppeal: boolean
  answerAppeal: boolean
  isOwnCase: boolean
}

type Actor = Parameters<typeof maySee>[0]
type Row = Parameters<typeof maySee>[1] & { status: ApplicationStatus }

interface Known {
  isOwnCase: boolean
  /** Only an appeal brought it to her. */
  isForReview: boolean
  isAssigneeAway: boolean
  decision: CaseDecision | null
  appeals: readonly CaseAppeal[]
  /** The open appeal when it is hers to review. */
  reviewed: CaseAppeal | null
  today: Date
}

export function listCaseActs(actor: Actor, row: Row, known: Known): CaseActs {
  const { isOwnCase, isForReview, decision, appeals, reviewed, today } = known
  return {
    take: !isOwnCase && mayTake(actor, row),
    work: !isOwnCase && mayWorkOn(actor, row),
    assign: !isOwnCase && mayAssign(actor, row),
    send: !isOwnCase && mayAssign(actor, row) && isOpen(row.status),
    note: !isOwnCase && maySee(actor, row),
    giveBack: mayWorkOn(actor, row),
    takeOver: !isOwnCase && mayTakeOver(actor, row) && known.isAssigneeAway && isOpen(row.status),
    changeDecision:
      !isOwnCase &&
      mayTake(actor, row) &&
      row.status === 'approved' &&
      !appeals.some((one) => isOpenAppeal(one.status)),
    submitAppeal:
      !isOwnCase &&
      !isForReview &&
      row.applicantId !== null &&
      isAppealable({ status: row.status, decision, appeals }, today),
    takeAppeal: !isOwnCase && reviewed?.status === 'filed',
    answerAppeal: !isOwnCase && reviewed?.status === 'in_review',
    isOwnCase,
  }
}
