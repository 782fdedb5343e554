import { listMakers } from '~/domains/makers/index.server'
import { listCentres, listDeviceKinds, listRegions } from '~/domains/reference/index.server'
import type { SearchKind } from '~/domains/search/schema'
import { findServices, getAnswerDays } from '~/domains/services/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import type { TextKey } from '~/lib/text-key'
import { keyOf } from '~/lib/text-key'
import { namePlaces } from '~/views/names/name-places.server'
import { listHelpTopics } from '~/workflows/search/help-topics.server'
import { portalPages } from '~/workflows/search/portal-pages'
import { toCentreRow } from '../centres/centre-row'

/** One thing that was found: what it is, why, and what comes next. */
export interface SearchRow {
  href: string
  title: string
  /** BCP 47 code when the title is not in the page's language. */
  lang?: string | undefined
  line: string
  /** Small print below. */
  meta?: string
  next?: { href: string; label: string }[]
}

type Rows = Map<string, () => SearchRow>

export type SearchRows = Record<Exclude<SearchKind, 'product'>, Rows>

/** Everything that can be shown as found, by its code; what is gone since the search read it is not shown. */
export async function loadSearchRows(locale: Locale, on: Date): Promise<SearchRows> {
  const [service, device, centre, maker, help] = await Promise.all([
    serviceRows(locale, on),
    deviceRows(locale, on),
    centreRows(locale),
    makerRows(locale, on),
    helpRows(locale, on),
  ])
  return { service, device, page: pageRows(locale), help, centre, maker }
}

async function serviceRows(locale: Locale, on: Date): Promise<Rows> {
  const t = getT(locale)
  const services = await findServices({ locale })
  const days = await Promise.all(services.map((service) => getAnswerDays(service, on)))
  return rowsOf(
    services.map((service, at) => ({ ...service, workingDays: days[at] ?? service.workingDays })),
    (service) => [
      service.code,
      () => ({
        href: `/${locale}/services/${service.code}`,
        title: service.name,
        line: service.summary ?? '',
        meta: [
          t(keyOf('public.services.outcome', service.outcome)),
          counted(locale, 'public.service.daysValue', service.workingDays),
        ].join(' · '),
        ...(service.online && {
          next: [{ href: `/${locale}/applications/new/${service.code}`, label: t('search.next.apply') }],
        }),
      }),
    ],
  )
}

async function deviceRows(locale: Locale, on: Date): Promise<Rows> {
  const t = getT(locale)
  const { money } = createFormat(locale)
  return rowsOf(await listDeviceKinds(on), ({ code, isoClass, names, ceilingTiyin, isRepair }) => [
    code,
    () => ({
      href: `/${locale}/devices/${code}`,
      title: names[locale],
      line: isRepair ? t('public.devices.repairs') : t(keyOf('public.devices.class', isoClass)),
      ...(ceilingTiyin !== null && { meta: t('search.ceiling', { amount: money(ceilingTiyin) }) }),
      next: [
        isRepair
          ? { href: `/${locale}/services/device-repair`, label: t('public.devices.repairsApply') }
          : { href: `/${locale}/services/device-voucher`, label: t('search.next.voucher') },
        { href: `/${locale}/makers?device=${code}`, label: t('search.next.makers') },
      ],
    }),
  ])
}

async function centreRows(locale: Locale): Promise<Rows> {
  const t = getT(locale)
  const { phone } = createFormat(locale)
  const [regions, centres] = await Promise.all([listRegions(), listCentres()])
  const inRegions = rowsOf(regions, ({ soato, names }) => [
    soato,
    () => ({
      href: `/${locale}/centres?region=${soato}`,
      title: names[locale],
      line: t('search.region'),
    }),
  ])
  const own = rowsOf(centres, (centre) => [
    centre.code,
    () => {
      const row = toCentreRow(centre, regions, locale)
      return {
        href: `/${locale}/centres/${row.code}`,
        title: row.name,
        line: [row.region, row.address].join(', '),
        next: [{ href: `tel:+${row.phone}`, label: t('search.next.call', { phone: phone(row.phone) }) }],
      }
    },
  ])
  return new Map([...inRegions, ...own])
}

async function makerRows(locale: Locale, on: Date): Promise<Rows> {
  const [placeOf, makers] = await Promise.all([namePlaces(locale), listMakers({ on })])
  return rowsOf(makers, ({ slug, name, about, soato, deviceCodes }) => [
    slug,
    () => ({
      href: `/${locale}/makers/${slug}`,
      title: nameInScript(name, locale),
      line: about[locale],
      meta: [placeOf(soato), counted(locale, 'public.makers.kinds', deviceCodes.length)].join(' · '),
    }),
  ])
}

function pageRows(locale: Locale): Rows {
  const t = getT(locale)
  return rowsOf(portalPages, ({ ref, path }) => [
    ref,
    () => ({
      href: `/${locale}${path}`,
      title: t(`search.page.${ref}.title`),
      line: t(`search.page.${ref}.line`),
    }),
  ])
}

async function helpRows(locale: Locale, on: Date): Promise<Rows> {
  return rowsOf(await listHelpTopics(locale, on), ({ ref, path, title, lines }) => [
    ref,
    () => ({ href: `/${locale}${path}`, title, line: lines[0] ?? '' }),
  ])
}

function rowsOf<Thing>(things: readonly Thing[], row: (thing: Thing) => [string, () => SearchRow]): Rows {
  return new Map(things.map(row))
}

function counted(locale: Locale, key: TextKey, count: number): string {
  return getT(locale)(key, { count, shown: createFormat(locale).number(count) })
}
