import { z } from 'zod'
import {
  dateField,
  type FieldWords,
  field,
  lineReader,
  optionalField,
  refuseField,
  several,
  textReader,
} from '~/domains/questions/schema'
import { isoDay } from '~/lib/figures/iso-day'
import { isId } from '~/lib/ids'
import { keyOf } from '~/lib/text-key'
import { accessReasons } from './access/rules'
import { approvalGrounds } from './appeals/rules'

export { type AccessReason, accessReasons } from './access/rules'

/** Why a case goes to another centre; the person reads it, too. */
export const sendReasonCodes = ['movedHouse', 'wrongCentre', 'otherCentre'] as const

const missing = (key: string) => ({ error: `applications.error.${key}` })

// Hidden in the form, so anything but digits was not sent by it.
const version = z
  .string(missing('formIncomplete'))
  .regex(/^\d{1,9}$/, missing('formIncomplete'))
  .transform(Number)
const letter = (words: FieldWords) =>
  field(keyOf(words, 'missing'), textReader({ words, least: 3, most: 2000 }))

export const accessInput = z.object({ reasonCode: z.enum(accessReasons, missing('reasonMissing')) })
export const versionInput = z.object({ version })
/** A case goes to another centre. */
export const sendInput = z.object({
  version,
  centreCode: z.string(missing('centreMissing')).min(1, missing('centreMissing')).max(20),
  reasonCode: z.enum(sendReasonCodes, missing('reasonMissing')),
  text: optionalField(textReader({ words: 'applications.error.approvalText', most: 2000 })),
})
export const passInput = z.object({ version, headId: z.uuid(missing('headMissing')) })
/** Why a case changes hands; the citizen reads it, too. */
/** Why a case goes to a colleague, as a head says it; the portal says `roleEnded`. */
export const assignReasons = ['colleagueAbsent', 'workload', 'other'] as const
const assignee = {
  assigneeId: z.uuid(missing('assigneeMissing')),
  reasonCode: z.enum(assignReasons).optional(),
}
export const assignInput = z.object({ version, ...assignee })

/** A case and the version that was seen, `<id>:<version>`. */
const pickedCase = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/, missing('formIncomplete'))
  .transform((picked) => ({ caseId: picked.slice(0, 36), version: Number(picked.slice(37)) }))
/** Several cases of one person go to a colleague. */
export const reassignInput = z.object({
  ...assignee,
  cases: several(missing('casesMissing').error).pipe(z.array(pickedCase).min(1, missing('casesMissing'))),
})
export type ReassignInput = z.infer<typeof reassignInput>

/** Somebody who fell ill is marked some days later; leave is planned a year ahead. A slip of the year is neither. */
const mostDaysBack = 31
const mostDaysAhead = 366

function awayFrom(today: string, days: number): string {
  return isoDay(new Date(Date.parse(today) + days * 86_400_000))
}

/** `today` is `YYYY-MM-DD`. */
export function absenceForm(today: string) {
  return z
    .object({
      personId: z.uuid(missing('absentMissing')),
      fromOn: dateField('applications.error.fromOnMissing', { today, towards: 'future' }),
      untilOn: dateField('applications.error.untilOnMissing', { today, towards: 'future' }),
      deputyId: z
        .string()
        .refine((id) => id === '' || isId(id), missing('deputyMissing'))
        .optional(),
    })
    .transform((days, context) => {
      const say = (path: string, key: string) => refuseField(context, `applications.error.${key}`, {}, [path])
      if (days.untilOn < days.fromOn) say('untilOn', 'untilBeforeFrom')
      else if (days.untilOn < today) say('untilOn', 'absencePast')
      else if (days.fromOn < awayFrom(today, -mostDaysBack)) say('fromOn', 'absenceFromPast')
      else if (days.untilOn > awayFrom(today, mostDaysAhead)) say('untilOn', 'absenceTooFar')
      return {
        personId: days.personId,
        fromOn: new Date(`${days.fromOn}T00:00:00Z`),
        untilOn: new Date(`${days.untilOn}T00:00:00Z`),
        deputyId: days.deputyId || null,
      }
    })
}

const stepList = several(missing('stepsMissing').error).pipe(
  z.array(z.string().max(60)).min(1, missing('stepsMissing')).max(100),
)

export const correctionInput = z.object({
  version,
  steps: stepList,
  text: letter('applications.error.correctionText'),
})
export type CorrectionInput = z.infer<typeof correctionInput>

/** Which reasons there are the version says. */
const reasonCode = z.string(missing('reasonMissing')).max(60)

export const refuseInput = z.object({
  version,
  reasonCode,
  text: letter('applications.error.refusalText'),
})
export type RefuseInput = z.infer<typeof refuseInput>

export const approveInput = z.object({
  version,
  reasonCode,
  text: optionalField(textReader({ words: 'applications.error.approvalText', most: 2000 })).transform(
    (text) => text ?? undefined,
  ),
})
export type ApproveInput = z.output<typeof approveInput>

export const withdrawReasons = ['changedMind', 'mistake', 'gotElsewhere', 'other'] as const
export const withdrawInput = z.object({
  version,
  /** Nobody has to say why. */
  reasonCode: z.enum([...withdrawReasons, 'notSaid'], missing('reasonMissing')).default('notSaid'),
})
export type WithdrawInput = z.infer<typeof withdrawInput>

export const appealInput = z.object({
  text: letter('applications.error.appealText'),
  /** Asked about an approval only. */
  ground: z.enum(approvalGrounds, missing('appealGroundMissing')).optional(),
})

/** How somebody who does not file it on the portal brought it. */
export const deskChannels = ['desk', 'phone'] as const
export const deskAppealInput = appealInput.extend({
  channel: z.enum(deskChannels, { error: 'applications.error.appealChannelMissing' }),
})

export const appealOutcomes = ['uphold', 'change', 'return'] as const
export const answerAppealInput = z.object({
  appealId: z.uuid({ error: 'applications.error.formIncomplete' }),
  outcome: z.enum(appealOutcomes, { error: 'applications.error.appealOutcomeMissing' }),
  text: letter('applications.error.appealAnswer'),
})
export type AnswerAppealInput = z.infer<typeof answerAppealInput>

/** Whose word counts where application and register disagree. */
export const disagreementSides = ['register', 'application', 'both'] as const
export const settleInput = z.object({
  side: z.enum(disagreementSides, { error: 'applications.error.sideMissing' }),
  text: letter('applications.error.settledReason'),
})
export type SettleInput = z.infer<typeof settleInput>

/** Why a paper is not accepted; whoever sent it reads it. */
export const paperReasons = [
  'unreadable',
  'otherPaper',
  'otherPerson',
  'outOfDate',
  'notWhole',
  'doubtful',
] as const
export const refusePaperInput = z.object({
  reasonCode: z.enum(paperReasons, { error: 'applications.error.reasonMissing' }),
  text: optionalField(textReader({ words: 'applications.error.paperText', most: 1000 })).transform(
    (text) => text ?? undefined,
  ),
})
export type RefusePaperInput = z.output<typeof refusePaperInput>

export const noteInput = z.object({ note: letter('applications.error.note') })
export type NoteInput = z.infer<typeof noteInput>

export const queueFilterInput = z.object({
  name: field(
    'applications.error.filterName.missing',
    lineReader({ words: 'applications.error.filterName', most: 60 }),
  ),
})
export type QueueFilterInput = z.infer<typeof queueFilterInput>
