import type { ReadCheck } from '~/domains/cases/index.server'
import { ownValue } from '~/lib/own-value'
import type { Shown } from '~/lib/shown'
import { keyOf, type TextKey } from '~/lib/text-key'

/** A fact of a register as the page writes it. */
export interface Fact {
  /** `staff.fact.<field>`; `other` with the register's own name of it where the program does not know it. */
  field: string
  name?: string
  value: Shown
}

/** What codes in the answers of registers are called. */
export interface FactNames {
  device: (code: string) => string
  place: (soato: string) => string
}

type Kind = (value: unknown, names: FactNames) => Shown | null

const asText = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
const text: Kind = (value) => (asText(value) ? { kind: 'text', text: asText(value) } : null)
const day: Kind = (value) => {
  // Only an answer that names the day and leaves it empty means "without end".
  if (value === null) return { kind: 'key', key: 'staff.factValue.noEnd' }
  return /^\d{4}-\d{2}-\d{2}$/.test(asText(value)) ? { kind: 'day', day: asText(value) } : null
}
const pastDay: Kind = (value, names) => (value === null ? null : day(value, names))
const yesNo: Kind = (value) =>
  typeof value === 'boolean' ? { kind: 'key', key: `staff.factValue.${value ? 'yes' : 'no'}` } : null
const money: Kind = (value) =>
  /^\d{1,18}$/.test(asText(value)) ? { kind: 'money', tiyin: asText(value) } : null
const place: Kind = (value, names) =>
  asText(value) ? { kind: 'text', text: names.place(asText(value)) || asText(value) } : null
const list = (value: unknown) => (Array.isArray(value) ? value.map(asText).filter(Boolean) : [])
const devices: Kind = (value, names) =>
  list(value).length > 0 ? { kind: 'text', text: list(value).map(names.device).join('; ') } : null
// Other people's numbers stay out: how many they are is enough, and whose child it is a condition of its own.
const count: Kind = (value) => (Array.isArray(value) ? { kind: 'text', text: String(value.length) } : null)
const number: Kind = (value) =>
  /^\d{1,9}$/.test(asText(value)) ? { kind: 'number', number: Number(value) } : null
const category: Kind = (value) =>
  value === 'stateSupported' || value === 'poor' || value === 'threshold'
    ? { kind: 'key', key: `staff.factValue.${value}` }
    : null
const functions: Kind = (value) => {
  const items = list(value).flatMap((one): Shown[] =>
    one === 'seeing' || one === 'hearing' || one === 'moving'
      ? [{ kind: 'key', key: `staff.factValue.${one}` }]
      : [],
  )
  return items.length > 0 ? { kind: 'list', items } : null
}

/** What registers say, in the order in which it is read. */
const kinds: Readonly<Record<string, Kind>> = {
  familyName: text,
  givenName: text,
  patronymic: text,
  birthDate: pastDay,
  alive: yesNo,
  birthCertificate: text,
  children: count,
  parents: count,
  guardians: count,
  registered: yesNo,
  category,
  reference: text,
  documentNumber: text,
  certificateNumber: text,
  number: text,
  group: text,
  since: pastDay,
  validUntil: day,
  functions,
  recommendedDevices: devices,
  devices,
  institution: text,
  course: text,
  employer: text,
  stir: text,
  monthlyAmountTiyin: money,
  months: text,
  monthlyPaymentTiyin: money,
  debtTiyin: money,
  homes: number,
  livingAreaM2: number,
  landAreaM2: number,
  vehicles: number,
  madeIn: text,
  cattle: number,
  sheep: number,
  accounts: number,
  loans: number,
  addressSoato: place,
  soato: place,
  text,
}

/** What a register calls in two ways is one fact. */
const sameAs: Readonly<Record<string, string>> = { recommendedDevices: 'devices' }

/** As pages call a field of a register: `other` where the program does not know it. */
export function nameField(field: string): string {
  return Object.hasOwn(kinds, field) ? (ownValue(sameAs, field) ?? field) : 'other'
}

/** One fact of a register's answer; null where it says nothing of it. */
export function describeFact(field: string, value: unknown, names: FactNames): Fact | null {
  const kind = ownValue(kinds, field)
  const shown = kind ? kind(value, names) : text(value, names)
  if (!shown) return null
  return kind
    ? { field: ownValue(sameAs, field) ?? field, value: shown }
    : { field: 'other', name: field, value: shown }
}

/** Everything that a register said. */
export function describeFacts({ outcome, facts }: ReadCheck, names: FactNames): Fact[] {
  if (outcome !== 'found') return []
  const known = Object.keys(kinds).filter((field) => Object.hasOwn(facts, field))
  const others = Object.keys(facts).filter((field) => !Object.hasOwn(kinds, field))
  return [...known, ...others].flatMap((field) => describeFact(field, ownValue(facts, field), names) ?? [])
}

/** Key of what a fact is called. */
export function factLabel({ field }: Pick<Fact, 'field'>): TextKey {
  return keyOf('staff.fact', field)
}
