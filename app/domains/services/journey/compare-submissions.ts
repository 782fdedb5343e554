import type { Answers } from './answers'
import { type Journey, listChangedSteps } from './journey'

interface Sent {
  answers: Answers
  documentIds: readonly string[]
}

/** Steps in which two submissions differ, in the order of the pages; papers are compared one by one. */
export function compareSubmissions(journey: Journey, before: Sent, after: Sent): string[] {
  const answers = listChangedSteps(journey, before.answers, after.answers)
  const ids = (sent: Sent) => [...sent.documentIds].sort().join()
  return ids(before) === ids(after) || answers.includes('documents') ? answers : [...answers, 'documents']
}
