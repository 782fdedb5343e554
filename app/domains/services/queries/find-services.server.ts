import { contentLocaleOf } from '~/i18n/locales'
import { type LoadedService, loadServices } from '../loaded.server'
import { type FindServicesInput, findServicesInput, type ServiceInList } from '../schema'

/** The services that fit every filter, in the order of the catalogue. */
export async function findServices(input: FindServicesInput): Promise<ServiceInList[]> {
  const { group, forWhom, mobile, locale } = findServicesInput.parse(input)
  const services = (await loadServices()).filter(
    (service) =>
      (!group || service.group === group) &&
      (!forWhom || service.forWhom === forWhom) &&
      (!mobile || service.mobile),
  )
  return services.map((service) => inList(service, locale))
}

function inList(service: LoadedService, locale: string): ServiceInList {
  const { texts, names, privacy: _, ...rest } = service
  return {
    ...rest,
    name: names[locale as keyof typeof names] ?? names['uz-Latn'],
    summary: texts.get(contentLocaleOf(locale))?.summary ?? null,
  }
}
