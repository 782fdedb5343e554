import { createHash } from 'node:crypto'
import type { Person } from '../people'
import type { Source } from './sources'

/** Of whom a register speaks: a demonstration person, or one that the seed made up. */
export type Registered = Pick<Person, 'pinfl' | 'familyName' | 'givenName' | 'birthDate'> &
  Partial<Omit<Person, 'roles'>>

type Entry = Record<string, unknown>
type EntryOf = (person: Registered, source: Source) => Entry

const somewhere = '1726266'

/** 0 to 255, evenly spread, the same for the same person. */
export function draw(source: string, { pinfl }: Pick<Registered, 'pinfl'>): number {
  return createHash('sha256').update(`${source}:${pinfl}`).digest()[0] ?? 0
}

/** One of so many, drawn for the person. */
const among = (source: string, person: Registered, least: number, most: number) =>
  least + (draw(source, person) % (most - least + 1))
const bornIn = ({ birthDate }: Registered) => Number(birthDate.slice(0, 4))
/** A day some years after a birthday, not before 2016. */
const sinceAge = (person: Registered, age: number) => `${Math.max(bornIn(person) + age, 2016)}-09-02`
const referenceIn = (source: string, person: Registered) =>
  `${source.slice(0, 2).toUpperCase()}-${100 + draw(source, person)}${person.pinfl.slice(-4)}`
const sum = (source: string, person: Registered, least: number, step: number) =>
  String((least + step * among(source, person, 0, 12)) * 100)

const plain: EntryOf = (person, source) => ({
  registered: true,
  reference: referenceIn(source, person),
  since: sinceAge(person, 19),
})
const studies =
  (institutions: readonly string[], courses: number): EntryOf =>
  (person, source) => ({
    registered: true,
    institution: institutions[draw(source, person) % institutions.length],
    course: String(among(`${source} course`, person, 1, courses)),
    since: sinceAge(person, 7),
  })

/** What each register states of a person who stands in it. None of it says who else stands in it. */
const entries: Readonly<Record<Source, EntryOf>> = {
  'civil-register': ({ familyName, givenName, patronymic, birthDate, birthCertificate, address }) => ({
    ...{ familyName, givenName, patronymic: patronymic ?? null, birthDate, alive: true },
    birthCertificate: birthCertificate ?? null,
    addressSoato: address?.soato ?? somewhere,
  }),
  'passport-register': (person) => ({
    registered: true,
    documentNumber: person.passport ?? null,
    since: sinceAge(person, 16),
    validUntil: '2033-05-31',
  }),
  'address-register': ({ address, phone }) => ({
    soato: address?.soato ?? somewhere,
    text: address?.text ?? null,
    since: '2019-06-01',
    phone: phone ?? null,
  }),
  'migration-register': ({ address }) => ({
    ...{ registered: true, soato: address?.soato ?? somewhere, since: '2024-02-12' },
    validUntil: '2030-02-11',
  }),
  'marriage-register': (person, source) => ({ ...plain(person, source), since: sinceAge(person, 22) }),
  'guardianship-register': plain,
  'disability-register': ({ disability, birthDate }) => ({
    certificateNumber: disability?.certificate ?? null,
    group: disability?.group ?? null,
    validUntil: disability?.validUntil ?? null,
    since: `${Math.max(Number(birthDate.slice(0, 4)) + 1, 2018)}-04-10`,
    functions: [...new Set((disability?.devices ?? []).map(nameFunction))],
    recommendedDevices: disability?.devices ?? [],
  }),
  'medical-conclusions': ({ medicalConclusion }) => medicalConclusion ?? {},
  'health-register': (person, source) => ({
    ...{ registered: true, institution: `${among(source, person, 1, 60)}-sonli oilaviy poliklinika` },
    since: sinceAge(person, 0),
  }),
  'vaccination-register': (person) => ({ registered: true, since: sinceAge(person, 1) }),
  'pension-fund': (person, source) => ({
    ...plain(person, source),
    since: sinceAge(person, 55),
    monthlyAmountTiyin: sum(source, person, 780_000, 95_000),
  }),
  'tax-committee': (person, source) => ({
    monthlyAmountTiyin: sum(source, person, 250_000, 310_000),
    months: String(among('months', person, 3, 12)),
  }),
  'employment-register': (person, source) => ({ ...plain(person, source), since: '2026-01-19' }),
  'labour-contracts': (person, source) => ({
    registered: true,
    employer: ['“Zamin Tekstil” MCHJ', '12-sonli maktab', '“Baraka Savdo” MCHJ', 'YaTT Karimov'][
      draw(source, person) % 4
    ],
    since: sinceAge(person, 21),
  }),
  'social-register': (person, source) => ({
    registered: true,
    category: ['stateSupported', 'poor', 'threshold'][draw(source, person) % 3],
    reference: referenceIn(source, person),
    since: '2026-02-03',
  }),
  'social-benefits': (person, source) => ({
    ...{ registered: true, reference: referenceIn(source, person), since: '2025-08-01' },
    ...{ monthlyAmountTiyin: sum(source, person, 250_000, 45_000), validUntil: '2027-07-31' },
  }),
  'school-register': studies(['12-sonli maktab', '48-sonli maktab', '5-sonli ixtisoslashgan maktab'], 11),
  'kindergarten-register': (person, source) => ({
    ...{ registered: true, institution: `${among(source, person, 1, 90)}-sonli MTT` },
    since: sinceAge(person, 3),
  }),
  'higher-education': studies(['OʻzMU', 'TDPU', 'TATU', 'SamDU'], 4),
  'vocational-education': studies(['2-sonli kasb-hunar maktabi', 'Politexnikum', 'Tibbiyot texnikumi'], 3),
  cadastre: (person, source) => ({
    ...{ registered: true, homes: among(source, person, 1, 2) },
    livingAreaM2: among('living', person, 28, 140),
    landAreaM2: among('land', person, 0, 6) * 100,
    since: sinceAge(person, 25),
  }),
  'vehicle-register': (person, source) => ({
    ...{ registered: true, vehicles: 1, madeIn: among(source, person, 2004, 2023) },
  }),
  'livestock-register': (person, source) => ({
    ...{ registered: true, cattle: among(source, person, 1, 4), sheep: among('sheep', person, 0, 12) },
  }),
  'bank-accounts': (person, source) => ({ accounts: among(source, person, 1, 3) }),
  'credit-bureau': (person, source) => ({
    ...{ loans: among(source, person, 1, 2), monthlyPaymentTiyin: sum(source, person, 180_000, 70_000) },
  }),
  utilities: (person, source) => ({ debtTiyin: sum(source, person, 0, 42_000) }),
  'enforcement-bureau': (person, source) => ({
    ...plain(person, source),
    debtTiyin: sum(source, person, 300_000, 150_000),
  }),
  'penal-register': plain,
  'business-register': (person, source) => ({
    ...{ registered: true, stir: `30${1_000_000 + draw(source, person) * 31_337}` },
    since: sinceAge(person, 24),
  }),
}

/** What a register states of somebody who stands in it, plausible for her and always the same. */
export function entryIn(source: Source, person: Registered): Entry {
  return entries[source](person, source)
}

/** What a device makes up for: seeing, hearing or moving. */
function nameFunction(device: string): string {
  if (/white|braille|talking/.test(device)) return 'seeing'
  return /hearing/.test(device) ? 'hearing' : 'moving'
}
