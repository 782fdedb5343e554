import type { Outcome } from '~/domains/services/schema'
import type { OutcomeTerms } from '~/workflows/cases/outcomes/outcomes.server'

const text = (en: string) => ({ 'uz-Latn': en, 'uz-Cyrl': en, ru: en, en })
const title = text('Something good')
const choices = ['first', 'second'].map((code) => ({ code, text: text(code) }))

interface Tried {
  outcome: Exclude<Outcome, { kind: 'voucher' }>
  /** What the specialist says; `organisationId` is filled in where the kind sends somebody. */
  terms?: Partial<OutcomeTerms>
  /** What is refused before, by its code. */
  refused?: Record<string, Partial<OutcomeTerms>>
  /** What the person reads of it. */
  shown: Record<string, unknown>
}

/** Each kind once, as a definition would say it. */
export const triedKinds: Tried[] = [
  { outcome: { kind: 'cash', months: 6, account: 'account' }, shown: { kind: 'cash' } },
  {
    outcome: { kind: 'status', form: 'status', code: 'tried', title, months: 12 },
    shown: { title: 'Something good' },
  },
  {
    outcome: { kind: 'assessment', title, results: choices, months: null },
    terms: { result: 'second', note: 'To be seen again' },
    refused: { 'care.error.resultMissing': { result: 'third' } },
    shown: { result: 'second', note: 'To be seen again', untilOn: null },
  },
  {
    outcome: { kind: 'plan', title, areas: choices, months: 12, reviewMonths: 3 },
    terms: { areas: { first: 'A walk a day', third: 'of no such area' } },
    refused: { 'care.error.areasMissing': { areas: { third: 'x' } } },
    shown: { areas: [{ area: 'first', text: 'A walk a day' }] },
  },
  {
    outcome: {
      kind: 'contract',
      title,
      duties: { person: [text('tell')], centre: [text('help')] },
      months: 12,
    },
    shown: { duties: { person: ['tell'], centre: ['help'] } },
  },
  {
    outcome: { kind: 'referral', title, to: 'sanatorium', workingDays: 10 },
    terms: {},
    refused: { 'care.error.organisationMissing': { organisationId: '019a0000-0000-7000-8000-000000000000' } },
    shown: { kind: 'referral' },
  },
  {
    outcome: {
      ...{ kind: 'queue', code: 'tried', title },
      before: [
        {
          code: 'never',
          when: { equals: ['registers.social-register.registered', false] },
          text: text('no'),
        },
        {
          code: 'registered',
          when: { equals: ['registers.social-register.registered', true] },
          text: text('yes'),
        },
      ],
    },
    shown: { before: 'yes', untilOn: null },
  },
  {
    outcome: { kind: 'appointment', title, minutes: 60, times: 5 },
    shown: { visits: { times: 5, minutes: 60 } },
  },
  {
    outcome: {
      kind: 'service-voucher',
      title,
      unit: 'hour',
      perMonth: 40,
      months: 12,
      provider: 'home-care',
    },
    terms: { units: 30 },
    refused: { 'care.error.units.tooLarge': { units: 41 } },
    shown: { units: { unit: 'hour', count: 30 } },
  },
  {
    outcome: { kind: 'placement', title, place: 'care-home', months: null },
    terms: {},
    shown: { untilOn: null },
  },
  {
    outcome: { kind: 'in-kind', title, items: choices, workingDays: 20 },
    terms: { items: ['second', 'third'] },
    refused: { 'care.error.itemsMissing': { items: ['third'] } },
    shown: { items: ['second'] },
  },
]
