import { type ServiceInList, serviceForWhom, serviceGroups } from '~/domains/services/schema'
import { queryLink } from './query-link'

export const facetNames = ['group', 'forWhom', 'channel'] as const

type FacetName = (typeof facetNames)[number]

const channels = ['mobile', 'online'] as const

const facetValues: Record<FacetName, readonly string[]> = {
  group: serviceGroups,
  forWhom: serviceForWhom,
  channel: channels,
}

export type ServiceFilter = Partial<Record<FacetName, string>>

export interface FacetValue {
  value: string
  count: number
  current: boolean
  href: string
}

/** Reads the filters of the address; values that do not exist are left out. */
export function readServiceFilter(url: URL): ServiceFilter {
  const filter: ServiceFilter = {}
  for (const name of facetNames) {
    const value = url.searchParams.get(name)
    if (value && facetValues[name].includes(value)) filter[name] = value
  }
  return filter
}

export function applyServiceFilter<S extends ServiceInList>(
  services: readonly S[],
  filter: ServiceFilter,
): S[] {
  return services.filter((service) => facetNames.every((name) => has(service, name, filter[name])))
}

/** The values of one filter that would leave something, counted under the other filters. */
export function countFacet(
  services: readonly ServiceInList[],
  filter: ServiceFilter,
  name: FacetName,
  url: URL,
): FacetValue[] {
  const others = applyServiceFilter(services, { ...filter, [name]: undefined })
  return facetValues[name]
    .map((value) => {
      const current = filter[name] === value
      const count = others.filter((service) => has(service, name, value)).length
      return { value, count, current, href: queryLink(url, { [name]: current ? null : value }) }
    })
    .filter(({ count, current }) => count > 0 || current)
}

function has(service: ServiceInList, name: FacetName, value: string | undefined): boolean {
  if (value === undefined) return true
  if (name === 'channel') return value === 'online' ? service.online : service.mobile
  return service[name] === value
}
