import type { SerializeFrom } from '@remix-run/node'
import { signedForm } from '~/domains/applications/index.server'
import type { CaseFile, ReadCheck } from '~/domains/cases/index.server'
import { isSeen } from '~/domains/documents/index.server'
import { noEntry, wordsIn } from '~/domains/services/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ownValue } from '~/lib/own-value'
import { describeAppeal } from '~/views/applications/describe-appeal'
import { describeFacts, type FactNames } from '~/views/cases/describe-facts'
import { describeInput } from '~/views/cases/describe-receipt'
import { nameRule } from '~/views/cases/name-rule.server'
import { describeDisagreement } from './describe-disagreement'

/** A case fit for JSON. Health facts stand here and on the pages of the case only. */
export function describeCase(file: CaseFile, locale: Locale, names: FactNames) {
  const { applicant, checks, decision, correction } = file
  const words = wordsIn(file.definition, locale)
  return {
    id: file.id,
    number: file.number,
    status: file.status,
    version: String(file.version),
    submittedAt: file.submittedAt.toISOString(),
    dueOn: isoDay(file.dueOn),
    due: file.due,
    origin: file.origin,
    isProtected: file.isProtected,
    applicant: applicant && {
      family: applicant.familyName,
      given: applicant.givenName,
      patronymic: applicant.patronymic,
      bornOn: isoDay(applicant.bornOn),
      pinfl: applicant.pinfl,
      // Others may answer the phone of the account.
      phone: file.isProtected ? null : applicant.phone,
    },
    // Null when the applicant asks for herself.
    words,
    beneficiary: describeBeneficiary(file),
    assignee: file.assignee && {
      ...file.assignee,
      absentUntil: isoDay(file.assignee.absentUntil),
    },
    lines: file.lines,
    changedSteps: file.changedSteps,
    // The latest of what was sent before comes first.
    earlier: [...file.earlier].reverse().map(({ documents, ...one }) => ({
      ...one,
      papers: documents.map(({ id, name, kind, scan }) => ({
        ...{ id, name, kindText: namePaper(words, kind, locale) },
        ...{ isSeen: isSeen({ scan }), isUnscanned: scan === 'unscanned' },
      })),
    })),
    documents: file.documents.map((paper) => ({ ...paper, kindText: namePaper(words, paper.kind, locale) })),
    checks: checks.map(({ id, check, earlier }) => ({
      id,
      answer: check && describeCheck(check, names),
      earlier: earlier && describeCheck(earlier, names),
    })),
    disagreements: file.disagreements.map((one) => describeDisagreement(one, file, names)),
    tasks: file.tasks.map(({ dueOn, closedAt, ...task }) => ({
      ...task,
      dueOn: isoDay(dueOn),
      closedAt: closedAt?.toISOString() ?? null,
    })),
    notes: file.notes.map(({ at, ...note }) => ({ ...note, at: at.toISOString() })),
    hints: file.hints.map((hint) => sayHint(hint, locale, names)),
    correction: correction && { text: correction.text, at: correction.at.toISOString() },
    events: file.events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
    decision: decision && {
      outcome: decision.outcome,
      reasonCode: decision.reasonCode,
      text: decision.text,
      hasReceipt: decision.hasReceipt,
      appealUntil: isoDay(decision.appealUntil),
    },
    appeals: file.appeals.map((one) => ({ ...describeAppeal(one, file.centreCode), due: one.due })),
    may: file.may,
  }
}

function namePaper({ papers }: ReturnType<typeof wordsIn>, kind: string, locale: Locale): string {
  if (kind === signedForm) return getT(locale)('assistance.signedForm')
  return ownValue(papers, kind) ?? kind
}

/** What a register said: when it was asked, the day its word stands for, and the facts. */
export function describeCheck(check: ReadCheck, names: FactNames) {
  return {
    outcome: check.outcome,
    asOf: check.asOf?.toISOString() ?? null,
    requestedAt: check.requestedAt.toISOString(),
    silence: check.silence,
    retryAt: check.retryAt?.toISOString() ?? null,
    facts: describeFacts(check, names),
  }
}

/** What a rule says, in one language; its days are written by the page. */
function sayHint(hint: CaseFile['hints'][number], locale: Locale, names: FactNames) {
  const { rule, title, verdict, reason, text, values, sums = {}, counted } = hint
  const { money } = createFormat(locale)
  // What a version says where nothing is known speaks of an answer that is still to come.
  const said = reason === noEntry ? getT(locale)('staff.noEntry') : text[locale]
  const written = Object.entries(sums).map(([name, tiyin]) => [name, money(tiyin)])
  return {
    ...{ rule, verdict, title: nameRule({ rule, title }, locale), text: said },
    values: { ...values, ...Object.fromEntries(written) },
    counted: counted.map((one) => describeInput(one, names)),
  }
}

export type CheckFacts = SerializeFrom<ReturnType<typeof describeCheck>>

function describeBeneficiary({ definition, submission }: CaseFile) {
  const { person } = definition.parties
  const { answers, beneficiary } = submission
  if (!person || !ownValue(answers, person)) return null
  return {
    family: beneficiary.familyName,
    given: beneficiary.givenName,
    patronymic: beneficiary.patronymic,
    bornOn: beneficiary.birthOn,
  }
}

export type CaseFacts = SerializeFrom<ReturnType<typeof describeCase>>
