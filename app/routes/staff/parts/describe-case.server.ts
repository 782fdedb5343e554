import type { SerializeFrom } from '@remix-run/node'
import { type CaseFile, describeAnswers, type ReadCheck } from '~/domains/applications/index.server'
import { describeFacts } from './describe-facts'

/** A case fit for JSON. Health facts stand here and on the pages of the case only. */
export function describeCase(file: CaseFile, nameDevice: (code: string) => string) {
  const { applicant, submission, checks, decision, correction } = file
  return {
    id: file.id,
    number: file.number,
    status: file.status,
    version: String(file.version),
    submittedAt: file.submittedAt.toISOString(),
    dueOn: file.dueOn.toISOString().slice(0, 10),
    due: file.due,
    applicant: {
      family: applicant.familyName,
      given: applicant.givenName,
      patronymic: applicant.patronymic,
      bornOn: applicant.bornOn.toISOString().slice(0, 10),
      pinfl: applicant.pinfl,
      phone: applicant.phone,
    },
    // Null when the applicant asks for herself.
    beneficiary: describeBeneficiary(submission),
    assignee: file.assignee && {
      ...file.assignee,
      absentUntil: file.assignee.absentUntil?.toISOString().slice(0, 10) ?? null,
    },
    lines: describeAnswers(submission.answers, submission.labels),
    changedSteps: file.changedSteps as string[],
    // The latest of what was sent before comes first.
    earlier: file.earlier
      .map(({ at, answers, labels }) => ({ at, lines: describeAnswers(answers, labels) }))
      .reverse(),
    documents: file.documents,
    checks: checks.map(({ id, check, earlier }) => ({
      id,
      answer: check && describeCheck(check, nameDevice),
      earlier: earlier && describeCheck(earlier, nameDevice),
    })),
    compared: file.compared,
    hints: file.hints,
    correction: correction && { text: correction.text, at: correction.at.toISOString() },
    events: file.events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
    decision: decision && {
      outcome: decision.outcome,
      reasonCode: decision.reasonCode,
      text: decision.text,
      appealUntil: decision.appealUntil.toISOString().slice(0, 10),
    },
    may: file.may,
  }
}

/** What a register said: when it was asked, the day its word stands for, and the facts. */
export function describeCheck(check: ReadCheck, nameDevice: (code: string) => string) {
  return {
    outcome: check.outcome,
    asOf: check.asOf?.toISOString() ?? null,
    requestedAt: check.requestedAt.toISOString(),
    facts: describeFacts(check, nameDevice),
  }
}

export type CheckFacts = SerializeFrom<ReturnType<typeof describeCheck>>

function describeBeneficiary({ answers, beneficiary }: CaseFile['submission']) {
  const { who } = answers['for-whom']
  if (who === 'self') return null
  return {
    who,
    family: beneficiary.familyName,
    given: beneficiary.givenName,
    patronymic: beneficiary.patronymic,
    bornOn: beneficiary.birthOn,
  }
}

export type CaseFacts = SerializeFrom<ReturnType<typeof describeCase>>
