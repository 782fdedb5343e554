import type { OwnAppointment } from '~/domains/appointments/index.server'
import type { Context } from '~/domains/identity/context'
import { getCentre } from '~/domains/reference/index.server'
import { getService } from '~/domains/services/index.server'
import { getOwnDeviceOrder } from '~/domains/vouchers/index.server'
import type { Locale } from '~/i18n/locales'
import { namePlaces } from '~/views/names/name-places.server'

/** Where a visit is: a centre, or the workshop of an order, which may come to the person instead. */
export interface VisitPlace {
  name: string
  address: string
  /** 12 digits, or empty. */
  phone: string
  /** Code of the centre; null of a workshop. */
  centreCode: string | null
  /** True where the workshop comes to her. */
  isAtHome: boolean
}

/** A visit as its person reads it, fit for JSON. */
export async function describeVisit(context: Context & { locale: Locale }, visit: OwnAppointment) {
  const { locale } = context
  const { startsAt, endsAt, place: _place, serviceCode, ...rest } = visit
  const service = serviceCode ? await getService(serviceCode, locale) : null
  return {
    ...rest,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    place: await describePlace(context, visit),
    service: service?.names[locale] ?? null,
  }
}

async function describePlace(
  context: Context & { locale: Locale },
  { place, deviceOrderId }: OwnAppointment,
): Promise<VisitPlace> {
  const { locale } = context
  if (place.centreCode !== null) {
    const { centreCode } = place
    const centre = await getCentre(centreCode)
    return {
      ...{ centreCode, isAtHome: false, name: centre?.names[locale] ?? centreCode },
      ...{ address: centre?.address[locale] ?? '', phone: centre?.phone ?? '' },
    }
  }
  const [order, nameOf] = await Promise.all([
    getOwnDeviceOrder(context, deviceOrderId ?? ''),
    namePlaces(locale),
  ])
  const maker = order?.maker
  const isAtHome = order?.delivery === 'visit'
  return {
    ...{ centreCode: null, isAtHome, name: maker?.name ?? '', phone: maker?.phone ?? '' },
    address: maker ? nameOf(maker.soato, maker.address[locale]) : '',
  }
}

export type DescribedVisit = Awaited<ReturnType<typeof describeVisit>>
