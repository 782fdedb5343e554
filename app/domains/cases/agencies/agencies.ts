import { ownValue } from '~/lib/own-value'

/** How a register is called: a state body may keep several. */
interface AgencyTerms {
  /** What it states of a person, by the names that it gives them. Anything else that comes with an answer is left out. */
  facts: readonly string[]
  /** Milliseconds that somebody waits for it, an example: the slow ones are asked again by a job. */
  patienceMs: number
}

const quick = 2_500
const usual = 4_000
const slow = 5_000
const entry = ['registered', 'reference', 'since'] as const
const study = ['registered', 'institution', 'course', 'since'] as const

/**
 * The 29 registers behind the inter-agency gateway: what each is asked for. The ids are example values: no public list
 * exists. A question goes to one of them about one person; what it does not state it cannot be asked for.
 */
export const agencies = {
  'civil-register': {
    facts: [
      ...['familyName', 'givenName', 'patronymic', 'birthDate', 'alive', 'birthCertificate', 'children'],
      ...['parents', 'addressSoato'],
    ],
    patienceMs: quick,
  },
  'passport-register': { facts: ['registered', 'documentNumber', 'since', 'validUntil'], patienceMs: quick },
  'address-register': { facts: ['soato', 'text', 'since'], patienceMs: quick },
  'migration-register': { facts: ['registered', 'soato', 'since', 'validUntil'], patienceMs: usual },
  'marriage-register': { facts: entry, patienceMs: quick },
  'guardianship-register': { facts: [...entry, 'guardians'], patienceMs: usual },
  'disability-register': {
    facts: ['certificateNumber', 'group', 'since', 'validUntil', 'functions', 'recommendedDevices'],
    patienceMs: usual,
  },
  'medical-conclusions': { facts: ['number', 'validUntil', 'devices'], patienceMs: usual },
  'health-register': { facts: ['registered', 'institution', 'since'], patienceMs: slow },
  'vaccination-register': { facts: ['registered', 'since'], patienceMs: slow },
  'pension-fund': { facts: [...entry, 'monthlyAmountTiyin'], patienceMs: usual },
  'tax-committee': { facts: ['monthlyAmountTiyin', 'months'], patienceMs: usual },
  'employment-register': { facts: entry, patienceMs: usual },
  'labour-contracts': { facts: ['registered', 'employer', 'since'], patienceMs: usual },
  'social-register': { facts: ['registered', 'category', 'reference', 'since'], patienceMs: quick },
  'social-benefits': { facts: [...entry, 'monthlyAmountTiyin', 'validUntil'], patienceMs: quick },
  'school-register': { facts: study, patienceMs: usual },
  'kindergarten-register': { facts: ['registered', 'institution', 'since'], patienceMs: usual },
  'higher-education': { facts: study, patienceMs: usual },
  'vocational-education': { facts: study, patienceMs: usual },
  cadastre: { facts: ['registered', 'homes', 'livingAreaM2', 'landAreaM2', 'since'], patienceMs: slow },
  'vehicle-register': { facts: ['registered', 'vehicles', 'madeIn'], patienceMs: usual },
  'livestock-register': { facts: ['registered', 'cattle', 'sheep'], patienceMs: slow },
  'bank-accounts': { facts: ['accounts'], patienceMs: slow },
  'credit-bureau': { facts: ['loans', 'monthlyPaymentTiyin'], patienceMs: slow },
  utilities: { facts: ['debtTiyin'], patienceMs: slow },
  'enforcement-bureau': { facts: [...entry, 'debtTiyin'], patienceMs: usual },
  'penal-register': { facts: entry, patienceMs: usual },
  'business-register': { facts: ['registered', 'stir', 'since'], patienceMs: usual },
} as const satisfies Readonly<Record<string, AgencyTerms>>

export type Agency = keyof typeof agencies

export function isAgency(source: string): source is Agency {
  return Object.hasOwn(agencies, source)
}

/** How long somebody waits for a source; one that is not in the table gets the least. */
export function patienceFor(source: string): number {
  return ownValue<AgencyTerms>(agencies, source)?.patienceMs ?? quick
}

/** Of an answer, what its register states; all of it where the register is not in the table. */
export function statedFacts(source: string, facts: Record<string, unknown>): Record<string, unknown> {
  const stated = ownValue<AgencyTerms>(agencies, source)?.facts
  if (!stated) return facts
  return Object.fromEntries(Object.entries(facts).filter(([name]) => stated.includes(name)))
}
