import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { findOffers, getMaker, getOffer, listMakers } from '~/domains/makers/index.server'
import {
  getCentre,
  getDeviceKind,
  getParameter,
  getTerritory,
  listCentres,
  listDeviceKinds,
  listDistricts,
  listHolidays,
  listRegions,
} from '~/domains/reference/index.server'
import { findServices, getService } from '~/domains/services/index.server'
import { locales } from '~/i18n/locales'
import { closeDatabase } from '~/platform/db.server'
import { readRows } from '../../../prisma/seed/content-files'
import { seedMakers } from '../../../prisma/seed/makers/makers'
import { seedReference } from '../../../prisma/seed/reference/reference'
import { readShippedVersions } from '../../../prisma/seed/services/service-versions'
import { seedServices } from '../../../prisma/seed/services/services'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock, testDay } from '../../setup/test-day'
import { openDatabase } from '../ledger/open-database'

const on = testDay.today
let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase('catalogue')
  const { transaction } = await import('~/platform/db.server')
  // Once more: a second run changes nothing.
  for (const seed of [seedReference, seedServices, seedMakers]) {
    await transaction(systemContext(seededClock), (tx) => seed(tx, testDay))
  }
})

afterAll(async () => {
  await closeDatabase()
  await test.drop()
})

describe('reference', () => {
  it('lists every place and a centre for each district and city', async () => {
    expect(await listRegions()).toHaveLength(14)
    expect(await listDistricts()).toHaveLength(208)
    expect(await listDistricts('1726')).toHaveLength(12)
    expect(await listCentres()).toHaveLength(208)
    expect(await listCentres('9999')).toEqual([])
    expect((await getCentre('1726262'))?.territory.names.ru).toBe('Учтепинский район')
    expect((await getTerritory('1714401365'))?.region?.soato).toBe('1714')
    expect(await getTerritory('nowhere')).toBeNull()
  })

  it('reads a number as of a day', async () => {
    expect((await getParameter('poverty-line', on))?.value).toBe(71_500_000n)
    expect((await getParameter('poverty-line', new Date('2023-05-01')))?.value).toBe(56_800_000n)
    expect(await getParameter('poverty-line', new Date('2020-05-01'))).toBeNull()
    expect((await getParameter('base-unit', on))?.value).toBe(41_200_000n)
    expect((await getParameter('minimum-wage', on))?.value).toBe(127_100_000n)
    expect((await getParameter('voucher-ceiling.cane', on))?.value).toBe(12_000_000n)
    expect((await listHolidays()).has(`${testDay.year}-12-08`)).toBe(true)
  })

  it('has 30 kinds of device and 6 of repair, each with a ceiling and a text in every language', async () => {
    const kinds = await listDeviceKinds(on)
    expect(kinds.filter((kind) => !kind.isRepair)).toHaveLength(30)
    expect(kinds.filter((kind) => kind.isRepair).map(({ code }) => code)).toEqual([
      ...new Set(kinds.flatMap(({ repairCode }) => repairCode ?? [])),
    ])
    expect(kinds.filter((kind) => kind.ceilingTiyin === null)).toEqual([])
    for (const locale of locales)
      expect((await getDeviceKind('hearing-aid', locale, on))?.text).not.toBeNull()
    expect(await getDeviceKind('no-such-kind', 'ru', on)).toBeNull()
  })
})

describe('services', () => {
  it('filters, in the order of the catalogue', async () => {
    expect(await findServices({ locale: 'ru' })).toHaveLength(readRows('services.tsv').length)
    expect(await findServices({ locale: 'ru', mobile: true })).toHaveLength(18)
    expect(
      (await findServices({ locale: 'en', group: 'family', forWhom: 'child' })).map(({ code }) => code),
    ).toEqual(['guardianship', 'child-at-risk', 'school-of-life'])
  })

  it('has a text in every language, and what has a definition can be applied for', async () => {
    const defined = [...new Set(readShippedVersions().map(({ serviceCode }) => serviceCode))].sort()
    for (const locale of locales) {
      const services = await findServices({ locale })
      expect(services.filter((service) => service.summary === null)).toEqual([])
      const online = services.filter((service) => service.online).map(({ code }) => code)
      expect(online.sort()).toEqual(defined)
    }
    expect((await getService('device-voucher', 'en'))?.text?.steps).toHaveLength(5)
    expect(await getService('no-such-service', 'en')).toBeNull()
  })
})

describe('makers', () => {
  it('finds offers with what the person pays and how far the maker is', async () => {
    const ceilingTiyin = (await getParameter('voucher-ceiling.prosthesis-shin', on))?.value ?? 0n
    const offers = await findOffers({ deviceCode: 'prosthesis-shin', ceilingTiyin, fromRegion: '1718', on })
    expect(offers.length).toBeGreaterThanOrEqual(3)
    expect(offers[0]?.topUpTiyin).toBe(0n)
    for (const offer of offers) {
      expect(offer.voucherPartTiyin + offer.topUpTiyin).toBe(offer.priceTiyin)
      expect(offer.voucherPartTiyin <= ceilingTiyin).toBe(true)
    }
    const nearest = await findOffers({
      deviceCode: 'prosthesis-shin',
      fromRegion: '1718',
      order: 'distance',
      on,
    })
    expect(nearest[0]?.maker.slug).toBe('registon-orto')
    expect((await getOffer(offers[0]?.id ?? '', on))?.priceTiyin).toBe(offers[0]?.priceTiyin)
    expect(await getOffer('not-an-id', on)).toBeNull()
  })

  it('lists accredited makers only', async () => {
    expect(await listMakers({ on })).toHaveLength(12)
    expect((await listMakers({ on, region: '1718' })).map(({ slug }) => slug)).toEqual(['registon-orto'])
    expect(await listMakers({ on: new Date('2035-01-01T00:00:00Z') })).toEqual([])
    expect((await getMaker('yengil-qadam', on))?.offers).toHaveLength(13)
    expect(await getMaker('yengil-qadam', new Date('2035-01-01T00:00:00Z'))).toBeNull()
    expect(await getMaker('no-such-maker', on)).toBeNull()
  })
})
