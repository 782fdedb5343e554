import { listMakers } from '~/domains/makers/index.server'
import {
  getDeviceKind,
  getTerritory,
  listCentres,
  listDeviceKinds,
  listDistricts,
  listRegions,
} from '~/domains/reference/index.server'
import type { ByLocale } from '~/domains/reference/schema'
import { languageOf, type SearchDocument, type SearchText } from '~/domains/search/schema'
import { findServices, getService } from '~/domains/services/index.server'
import { getT } from '~/i18n/translator.server'
import type { TextKey } from '~/lib/text-key'
import { keyOf } from '~/lib/text-key'
import { listHelpTopics } from './help-topics.server'
import { portalPages } from './portal-pages'

/** Of the two scripts one is enough: both fold to the same. */
const readLocales = ['uz-Latn', 'ru', 'en'] as const

/** What the search finds besides products, as of a day. */
export async function listCatalogueDocuments(on: Date): Promise<SearchDocument[]> {
  const parcels = await Promise.all([
    describeServices(on),
    describeDevices(on),
    describeMakers(on),
    describeCentres(),
    describeHelp(on),
  ])
  return [...parcels.flat(), ...describePages()]
}

async function describeServices(on: Date): Promise<SearchDocument[]> {
  const services = await findServices({ locale: 'uz-Latn' })
  const devices = await listDeviceKinds(on)
  return Promise.all(
    services.map(async ({ code, group, outcome }) => {
      const pages = await Promise.all(readLocales.map((locale) => getService(code, locale)))
      const body = pages.flatMap((page, at) => {
        const { summary = '', whoFor = '', whatYouGet = '' } = page?.text ?? {}
        return inLanguage(`${summary} ${whoFor} ${whatYouGet}`, at)
      })
      const names = pages[0]?.names
      return {
        kind: 'service',
        ref: code,
        names: names ? inLanguages(names) : [],
        extra: [
          ...ofKey(keyOf('public.services.group', group)),
          ...ofKey(keyOf('public.services.outcome', outcome)),
          // A voucher is what leads to a device, whatever the device is called.
          ...(code === 'device-voucher' ? devices.flatMap((device) => inLanguages(device.names)) : []),
        ],
        body,
      } satisfies SearchDocument
    }),
  )
}

async function describeDevices(on: Date): Promise<SearchDocument[]> {
  const devices = await listDeviceKinds(on)
  return Promise.all(
    devices.map(async ({ code, isoClass, names }) => {
      const kinds = await Promise.all(readLocales.map((locale) => getDeviceKind(code, locale, on)))
      const body = kinds.flatMap((kind, at) =>
        inLanguage(`${kind?.text?.summary ?? ''} ${kind?.text?.whoFor ?? ''}`, at),
      )
      const extra = ofKey(keyOf('public.devices.class', isoClass))
      return { kind: 'device', ref: code, names: inLanguages(names), extra, body } satisfies SearchDocument
    }),
  )
}

async function describeMakers(on: Date): Promise<SearchDocument[]> {
  const [makers, devices] = await Promise.all([listMakers({ on }), listDeviceKinds(on)])
  return Promise.all(
    makers.map(async ({ slug, name, soato, about, address, deviceCodes }) => {
      const place = await getTerritory(soato)
      const made = devices.filter(({ code }) => deviceCodes.includes(code))
      return {
        kind: 'maker',
        ref: slug,
        names: readLocales.map((locale) => ({ text: name, language: languageOf(locale), isProper: true })),
        extra: [
          ...ofKey('search.maker'),
          ...(place ? namesOf(place.names) : []),
          ...(place?.region ? namesOf(place.region.names) : []),
          ...made.flatMap((device) => inLanguages(device.names)),
        ],
        body: [...inLanguages(about), ...inLanguages(address)],
      } satisfies SearchDocument
    }),
  )
}

/** The centres, and each region as a place whose centres are listed. */
async function describeCentres(): Promise<SearchDocument[]> {
  const [centres, regions, districts] = await Promise.all([listCentres(), listRegions(), listDistricts()])
  const general = ofKey('search.centre')
  return [
    ...regions.map(
      ({ soato, names }): SearchDocument => ({
        kind: 'centre',
        ref: soato,
        names: namesOf(names),
        extra: general,
        body: [],
      }),
    ),
    ...centres.map(({ code, territory, names, address, phone }): SearchDocument => {
      const region = regions.find(({ soato }) => soato === territory.regionSoato)
      return {
        kind: 'centre',
        ref: code,
        names: namesOf(names),
        extra: general,
        body: [
          ...(region ? namesOf(region.names) : []),
          ...districts.filter(({ centreCode }) => centreCode === code).flatMap((one) => namesOf(one.names)),
          ...inLanguages(address),
          { text: phone, language: 'uz' },
        ],
      }
    }),
  ]
}

function describePages(): SearchDocument[] {
  return portalPages.map(({ ref }) => ({
    kind: 'page',
    ref,
    names: ofKey(`search.page.${ref}.title`),
    extra: [],
    body: ofKey(`search.page.${ref}.line`),
  }))
}

async function describeHelp(on: Date): Promise<SearchDocument[]> {
  const topics = await Promise.all(readLocales.map((locale) => listHelpTopics(locale, on)))
  return (topics[0] ?? []).map(({ ref }) => {
    const own = topics.map((inOne) => inOne.find((topic) => topic.ref === ref))
    return {
      kind: 'help',
      ref,
      names: own.flatMap((topic, at) => inLanguage(topic?.title ?? '', at)),
      extra: [],
      body: own.flatMap((topic, at) => inLanguage(topic?.lines.join(' ') ?? '', at)),
    }
  })
}

function ofKey(key: TextKey): SearchText[] {
  return readLocales.map((locale) => ({ text: getT(locale)(key), language: languageOf(locale) }))
}

function inLanguages(texts: ByLocale): SearchText[] {
  return readLocales.map((locale) => ({ text: texts[locale], language: languageOf(locale) }))
}

/** Of a place. */
function namesOf(texts: ByLocale): SearchText[] {
  return inLanguages(texts).map((text) => ({ ...text, isProper: true }))
}

function inLanguage(text: string, at: number): SearchText[] {
  return text ? [{ text, language: languageOf(readLocales[at] ?? 'uz-Latn') }] : []
}
