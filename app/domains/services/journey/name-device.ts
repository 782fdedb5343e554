import { fitsAge, isAskedFor } from '~/domains/questions/index.server'
import type { Device, Environment } from '~/domains/questions/schema'
import { ownValue } from '~/lib/own-value'
import type { Definition } from '../definition/definition'
import type { Answers, KeptWords } from './answers'

interface Answered {
  answers: Answers
  labels: KeptWords
}

/** Where the kind of device was left to the specialist; null where it was named or not asked. */
export function findDeviceToName({ pages }: Definition, answers: Answers) {
  for (const { id, questions } of pages) {
    const question = questions.find((one) => one.kind === 'device')
    if (question && ownValue(answers, id)?.deviceCode === null) return { page: id, question }
  }
  return null
}

/**
 * What was answered, with the kind that the specialist names in the place of "the specialist decides", so that rules
 * judge it as any other. Unchanged where she names none that suits the age, and where it was not left to her.
 */
export function nameDevice<Given extends Answered>(
  definition: Definition,
  given: Given,
  { code, device, facts }: { code: string; device: Device | undefined; facts: Environment },
): Given {
  const left = findDeviceToName(definition, given.answers)
  if (!left || !device || !isAskedFor(device, left.question)) return given
  if (!fitsAge(device, left.question, facts)) return given
  const { page } = left
  const answer = { deviceCode: code, madeToMeasure: device.madeToMeasure }
  return {
    ...given,
    answers: { ...given.answers, [page]: answer },
    labels: { ...given.labels, [page]: device.names },
  }
}
