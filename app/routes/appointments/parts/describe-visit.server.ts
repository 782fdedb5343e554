import type { OwnAppointment } from '~/domains/appointments/index.server'
import { getCentre } from '~/domains/reference/index.server'
import { getService } from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'

/** A visit as its person reads it, fit for JSON. */
export async function describeVisit(visit: OwnAppointment, locale: Locale) {
  const { startsAt, endsAt, centreCode, serviceCode, ...rest } = visit
  const [centre, service] = await Promise.all([
    getCentre(centreCode),
    serviceCode ? getService(serviceCode, locale) : null,
  ])
  return {
    ...rest,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    centre: {
      code: centreCode,
      name: centre?.names[locale] ?? centreCode,
      address: centre?.address[locale] ?? '',
      phone: centre?.phone ?? '',
    },
    service: service?.names[locale] ?? null,
  }
}

export type DescribedVisit = Awaited<ReturnType<typeof describeVisit>>
