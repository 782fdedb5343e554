import type { TeamArea } from '~/domains/identity/schema'

/** The parts of the maker's desk, and what each is about; the first that somebody may open is where she begins. */
export const makerSections = [
  { key: 'orders', path: '/maker', area: 'orders' },
  { key: 'quotes', path: '/maker/quotes', area: 'quotes' },
  { key: 'visits', path: '/maker/visits', area: 'visits' },
  { key: 'claims', path: '/maker/claims', area: 'claims' },
  { key: 'money', path: '/maker/money', area: 'money' },
  { key: 'offers', path: '/maker/offers', area: 'offers' },
  { key: 'reviews', path: '/maker/reviews', area: 'reviews' },
  { key: 'workshop', path: '/maker/workshop', area: 'workshop' },
  { key: 'team', path: '/maker/team', area: 'team' },
  { key: 'accreditation', path: '/maker/accreditation', area: 'accreditation' },
  { key: 'programs', path: '/maker/keys', area: 'programs' },
] as const satisfies { key: string; path: string; area: TeamArea }[]
