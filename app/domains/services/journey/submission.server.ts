import { blindIndex, openJson, sealJson } from '~/platform/crypto.server'
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

export interface SealedSubmission {
  id: string
  applicationId: string
  contentCipher: string
  /** True for what was sent before each had a row of its own. */
  isWhole: boolean
}

// Where a sealed value stands is bound to it; commands, queries and seeds share this place.
const place = (id: string) => ({ table: 'submission', column: 'content', row: id })

export const sealSubmission = (submission: Submission, id: string) => sealJson(submission, place(id))

/** What was sent, the first one first, of rows in the order of their numbers. */
export function openSubmissions(rows: readonly SealedSubmission[]): Submission[] {
  return rows.flatMap(({ id, applicationId, contentCipher, isWhole }) =>
    isWhole
      ? openJson<{ submissions: Submission[] }>(contentCipher, {
          table: 'application',
          column: 'snapshot',
          row: applicationId,
        }).submissions
      : openJson<Submission>(contentCipher, place(id)),
  )
}

/** What stands for whom it is for in the database; null when neither number is known. */
export function beneficiaryIndexOf({
  beneficiary,
  answers,
}: Pick<Submission, 'beneficiary' | 'answers'>): string | null {
  if (beneficiary.pinfl) return blindIndex('pinfl', beneficiary.pinfl)
  const certificate = beneficiary.birthCertificate ?? textOf(answers, 'person.birthCertificate')
  return certificate ? blindIndex('birthCertificate', certificate) : null
}
