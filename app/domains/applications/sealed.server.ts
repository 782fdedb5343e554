import { blindIndex, open, openJson, seal, sealJson } from '~/platform/crypto.server'
import { type Answers, type KeptWords, textOf } from './answers'

/** Whom an application is for, as it says. */
export interface Beneficiary {
  /** Null for a child known by its birth certificate. */
  pinfl: string | null
  /** Null when the PINFL is known; absent in what was sent before it was kept here. */
  birthCertificate?: string | null
  familyName: string
  givenName: string
  patronymic: string | null
  /** `YYYY-MM-DD`. */
  birthOn: string
}

// Where each sealed value stands is bound to it; commands, queries and seeds share these places.

/** What was sent, once: answers, the words they were given in, and the files. */
export interface Submission {
  /** ISO instant. */
  at: string
  journeyVersion: number
  answers: Answers
  labels: KeptWords
  /** Whom it is for. */
  beneficiary: Beneficiary
  documentIds: string[]
}

/** All submissions of a case, the first one first: a correction adds one and changes none. */
export interface Snapshot {
  submissions: Submission[]
}

const place = (table: string, column: string, row: string) => ({ table, column, row })

export const sealAnswers = (answers: Answers, id: string) =>
  sealJson(answers, place('application', 'answers', id))
export const openAnswers = (sealed: string, id: string) =>
  openJson<Answers>(sealed, place('application', 'answers', id))

export const sealSnapshot = (snapshot: Snapshot, id: string) =>
  sealJson(snapshot, place('application', 'snapshot', id))
export const openSnapshot = (sealed: string, id: string) =>
  openJson<Snapshot>(sealed, place('application', 'snapshot', id))

export const sealEventText = (text: string, id: string) => seal(text, place('application_event', 'text', id))
export const openEventText = (sealed: string | null, id: string) =>
  sealed === null ? null : open(sealed, place('application_event', 'text', id))

export const sealDocumentName = (name: string, id: string) =>
  seal(name, place('application_document', 'name', id))
export const openDocumentName = (sealed: string, id: string) =>
  open(sealed, place('application_document', 'name', id))

export const sealCheckAnswer = (facts: Record<string, unknown>, id: string) =>
  sealJson(facts, place('agency_check', 'answer', id))
export const openCheckAnswer = (sealed: string | null, id: string): Record<string, unknown> =>
  sealed === null ? {} : openJson(sealed, place('agency_check', 'answer', id))

export const sealDecisionText = (text: string, id: string) => seal(text, place('decision', 'text', id))
export const openDecisionText = (sealed: string | null, id: string) =>
  sealed === null ? null : open(sealed, place('decision', 'text', id))

/** What stands for whom it is for in the database; null when neither number is known. */
export function beneficiaryIndexOf({ beneficiary, answers }: Submission): string | null {
  if (beneficiary.pinfl) return blindIndex('pinfl', beneficiary.pinfl)
  const certificate = beneficiary.birthCertificate ?? textOf(answers, 'person.birthCertificate')
  return certificate ? blindIndex('birthCertificate', certificate) : null
}

/** The latest submission; throws on a case without one, which is a bug. */
export function latestSubmission(snapshot: Snapshot): Submission {
  const latest = snapshot.submissions.at(-1)
  if (!latest) throw new Error('a submitted application has a submission')
  return latest
}
