import { type LoadedService, loadServices } from '../loaded.server'
import { rankMatch } from '../rules'
import { type FindServicesInput, findServicesInput, type ServiceInList } from '../schema'

/**
 * The services that fit every filter: by relevance when something is searched for, else in the order of the
 * catalogue.
 */
export async function findServices(input: FindServicesInput): Promise<ServiceInList[]> {
  const { foldedQuery, group, forWhom, mobile, locale } = findServicesInput.parse(input)
  const services = (await loadServices()).filter(
    (service) =>
      (!group || service.group === group) &&
      (!forWhom || service.forWhom === forWhom) &&
      (!mobile || service.mobile),
  )
  if (!foldedQuery) return services.map((service) => inList(service, locale))
  return services
    .map((service) => ({ service, rank: rank(service, locale, foldedQuery) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ service }) => inList(service, locale))
}

function rank(service: LoadedService, locale: string, foldedQuery: string): number {
  const [name = '', text = ''] = service.texts.get(locale)?.searchText.split('\n') ?? []
  return rankMatch(foldedQuery, name, text)
}

function inList(service: LoadedService, locale: string): ServiceInList {
  const { texts, names, privacy: _, ...rest } = service
  return {
    ...rest,
    name: names[locale as keyof typeof names] ?? names['uz-Latn'],
    summary: texts.get(locale)?.summary ?? null,
  }
}
