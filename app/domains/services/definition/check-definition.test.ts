import { describe, expect, it } from 'vitest'
import { readShippedVersions } from '../../../../prisma/seed/services/service-versions'
import { checkDefinition } from './check-definition'
import { type Definition, definition } from './definition'
import { spellFault } from './fault'

const shipped = readShippedVersions()
const voucher = shipped.find(({ serviceCode }) => serviceCode === 'device-voucher')?.definition
if (!voucher) throw new Error('no voucher')

const changed = (change: (copy: Definition) => void) => {
  const copy = structuredClone(voucher)
  change(copy)
  return checkDefinition(copy).map(spellFault)
}

describe('what comes with the program', () => {
  it.each(shipped.map(({ serviceCode, number, definition }) => [`${serviceCode}.${number}`, definition]))(
    '%s can be used',
    (_, one) => {
      expect(checkDefinition(definition.parse(one))).toEqual([])
    },
  )
})

describe('checkDefinition', () => {
  it('finds two of one name', () => {
    expect(changed(({ pages }) => pages.push(structuredClone(pages[1] as never)))).toEqual([
      expect.stringMatching(/^pages[.]\d+ services[.]fault[.]twice person$/),
    ])
  })

  it('finds a condition on what is asked later, or never', () => {
    const faults = changed(({ pages }) => {
      Object.assign(pages[0] ?? {}, { when: { equals: ['device.madeToMeasure', true] } })
    })
    expect(faults).toContain('pages.0.when services.fault.notAskedBefore device.madeToMeasure')
  })

  it('finds a page where the portal has one of its own', () => {
    const faults = changed(({ pages: [first] }) => {
      if (first) first.id = 'receipt'
    })
    expect(faults).toContain('pages.0 services.fault.nameTaken receipt')
  })

  it('finds a path that leads nowhere, and papers elsewhere', () => {
    const faults = changed((copy) => {
      copy.centre = 'home.soato'
      const papers = copy.pages.find(({ id }) => id === 'documents')
      if (papers) papers.id = 'papers'
    })
    expect(faults).toEqual([
      expect.stringMatching(/^pages[.]\d+ services[.]fault[.]papersElsewhere documents$/),
      'centre services.fault.noQuestion home.soato',
    ])
  })
})

it('refuses what no reader of the meta-schema knows', () => {
  expect(definition.safeParse({ ...voucher, script: 'x' }).success).toBe(false)
  const outcome = { ...voucher.outcome, kind: 'gold' }
  expect(definition.safeParse({ ...voucher, outcome }).success).toBe(false)
  const untold = structuredClone(voucher)
  Object.assign(untold.texts.decide, { en: ' ' })
  expect(definition.safeParse(untold).success).toBe(false)
})
