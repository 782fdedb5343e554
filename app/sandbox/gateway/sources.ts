/** The 29 sources behind the inter-agency gateway. The ids are example values: no public list exists. */
export const sources = [
  'civil-register',
  'disability-register',
  'address-register',
  'marriage-register',
  'guardianship-register',
  'passport-register',
  'migration-register',
  'pension-fund',
  'tax-committee',
  'employment-register',
  'labour-contracts',
  'social-register',
  'social-benefits',
  'health-register',
  'medical-conclusions',
  'vaccination-register',
  'school-register',
  'kindergarten-register',
  'higher-education',
  'vocational-education',
  'cadastre',
  'vehicle-register',
  'livestock-register',
  'bank-accounts',
  'credit-bureau',
  'utilities',
  'enforcement-bureau',
  'penal-register',
  'business-register',
] as const

export type Source = (typeof sources)[number]

export function isSource(value: string): value is Source {
  return (sources as readonly string[]).includes(value)
}
