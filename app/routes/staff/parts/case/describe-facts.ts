import type { ReadCheck } from '~/domains/cases/index.server'
import { ownValue } from '~/lib/own-value'
import type { TextKey } from '~/lib/text-key'

/** A fact of a register as the page writes it. */
export interface Fact {
  /** `staff.fact.<field>`. */
  field: string
  value: { kind: 'text'; text: string } | { kind: 'day'; day: string } | { kind: 'key'; key: TextKey }
}

const texts = [
  'familyName',
  'givenName',
  'patronymic',
  'birthCertificate',
  'certificateNumber',
  'number',
  'reference',
]
const days = ['birthDate', 'since', 'validUntil']

/**
 * What a register said, as far as a decision on a device needs it: who the person is, and what certificate or conclusion
 * names. Other people's numbers (parents, children) stay out; that the child is hers is a condition of its own.
 */
export function describeFacts({ outcome, facts }: ReadCheck, nameDevice: (code: string) => string): Fact[] {
  if (outcome !== 'found') return []
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const list = (value: unknown) => (Array.isArray(value) ? value.map(text).filter(Boolean) : [])
  const found: Fact[] = []
  const add = (field: string, value: Fact['value'] | null) => {
    if (value) found.push({ field, value })
  }
  for (const field of texts) {
    const said = text(ownValue(facts, field))
    add(field, said ? { kind: 'text', text: said } : null)
  }
  add('group', text(facts.group) ? { kind: 'text', text: text(facts.group) } : null)
  for (const field of days) {
    const day = text(ownValue(facts, field))
    add(field, /^\d{4}-\d{2}-\d{2}$/.test(day) ? { kind: 'day', day } : null)
  }
  // Only an answer that names the day and leaves it empty means "without end".
  if (facts.validUntil === null) add('validUntil', { kind: 'key', key: 'staff.factValue.noEnd' })
  if (typeof facts.alive === 'boolean')
    add('alive', { kind: 'key', key: `staff.factValue.${facts.alive ? 'yes' : 'no'}` })
  const devices = list(facts.recommendedDevices ?? facts.devices).map(nameDevice)
  add('devices', devices.length > 0 ? { kind: 'text', text: devices.join('; ') } : null)
  return found
}
