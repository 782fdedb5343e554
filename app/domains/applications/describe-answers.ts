import type { Answers, StepId } from './answers'
import type { Submission } from './sealed.server'

/** A value as a page writes it: a key of the catalogues, a text as typed, a day, a phone, a name in four languages. */
export type AnswerValue =
  | { kind: 'key'; key: string }
  | { kind: 'text'; text: string }
  | { kind: 'day'; day: string }
  | { kind: 'phone'; digits: string }
  | { kind: 'names'; names: Record<string, string> }

export interface AnswerLine {
  step: StepId
  /** `applications.answer.<field>`. */
  field: string
  value: AnswerValue
}

const key = (text: string): AnswerValue => ({ kind: 'key', key: text })
const text = (value: string): AnswerValue => ({ kind: 'text', text: value })

// locale-keys: applications.answer.*, applications.who.*, applications.basis.*, applications.known.*, applications.language.*
/** The answers as lines of a summary, in the order of the pages; what was not asked or answered has no line. */
export function describeAnswers(answers: Answers, labels: Partial<Submission['labels']>): AnswerLine[] {
  const lines: AnswerLine[] = []
  const add = (step: StepId, field: string, value: AnswerValue | null | undefined) => {
    if (value) lines.push({ step, field, value })
  }
  const { 'for-whom': forWhom, person, certificate, measurements, contact } = answers
  add('for-whom', 'who', forWhom && key(`applications.who.${forWhom.who}`))
  if (person && forWhom?.who !== 'self') {
    const name = [person.familyName, person.givenName, person.patronymic].filter(Boolean).join(' ')
    add('person', 'name', text(name))
    add('person', 'birthOn', { kind: 'day', day: person.birthOn })
    add('person', 'pinfl', person.pinfl ? text(person.pinfl) : null)
    add('person', 'birthCertificate', person.birthCertificate ? text(person.birthCertificate) : null)
  }
  add('certificate', 'basis', certificate && key(`applications.basis.${certificate.basis}`))
  if (certificate?.basis === 'certificate') {
    add(
      'certificate',
      'number',
      certificate.number ? text(certificate.number) : key('applications.numberUnknown'),
    )
  }
  add('device', 'device', labels.device && { kind: 'names', names: labels.device })
  if (answers.device?.madeToMeasure) {
    add('measurements', 'measurements', measurements && key(`applications.known.${measurements.known}`))
    add('measurements', 'measurementsText', measurements?.text ? text(measurements.text) : null)
  }
  add('contact', 'phone', contact && { kind: 'phone', digits: contact.phone })
  add('contact', 'email', contact?.email ? text(contact.email) : null)
  add('contact', 'language', contact && key(`applications.language.${contact.locale}`))
  add('district', 'district', labels.district && { kind: 'names', names: labels.district })
  return lines
}
