import type { Answers, StepId } from './answers'
import { listChangedSteps } from './journey'

interface Sent {
  answers: Answers
  documentIds: readonly string[]
}

/** Steps in which two submissions differ, in the order of the pages; papers are compared one by one. */
export function compareSubmissions(before: Sent, after: Sent): StepId[] {
  const answers = listChangedSteps(before.answers, after.answers)
  const ids = (sent: Sent) => [...sent.documentIds].sort().join()
  return ids(before) === ids(after) || answers.includes('documents') ? answers : [...answers, 'documents']
}
