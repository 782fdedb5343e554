import { expect, it } from 'vitest'
import { generalRequirements, licensableKinds, lineUp, type RequirementLine } from './rules'

const at = new Date('2026-11-27T05:00:00Z')
const said = (
  requirement: RequirementLine['requirement'],
  verdict: RequirementLine['verdict'],
  deviceCode: string | null = null,
) => ({ requirement, verdict, deviceCode, reason: null, checkedAt: at })
const general = generalRequirements.map((one) => said(one, 'accepted'))

it('counts what was said last, and waits where nothing was', () => {
  const lines = lineUp(['cane', 'rollator'], [said('taxes', 'refused'), said('taxes', 'waived')])
  expect(lines).toHaveLength(generalRequirements.length + 2)
  expect(lines.find(({ requirement }) => requirement === 'taxes')).toMatchObject({ verdict: 'waived' })
  expect(lines.at(-1)).toMatchObject({ requirement: 'licence', deviceCode: 'rollator', verdict: 'pending' })
})

it('licenses only the kinds whose licence was accepted, and nothing without a visit or a requirement', () => {
  const licences = [said('licence', 'accepted', 'cane'), said('licence', 'refused', 'rollator')]
  const lines = lineUp(['cane', 'rollator'], [...general, ...licences])
  expect(licensableKinds(lines, 1)).toEqual(['cane'])
  expect(licensableKinds(lines, 0)).toEqual([])
  const owing = lineUp(['cane'], [...general, ...licences, said('taxes', 'pending')])
  expect(licensableKinds(owing, 1)).toEqual([])
})
