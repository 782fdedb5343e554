import { describe, expect, it } from 'vitest'
import { distanceFromRegionKm, distanceKm, regionOf } from './distance'

const tashkent = { latitude: 41.31, longitude: 69.25 }
const samarkand = { latitude: 39.65, longitude: 66.96 }

describe('distance', () => {
  it('is about 267 km between Tashkent and Samarkand, either way', () => {
    expect(distanceKm(tashkent, samarkand)).toBeGreaterThan(260)
    expect(distanceKm(tashkent, samarkand)).toBeLessThan(275)
    expect(distanceKm(samarkand, tashkent)).toBeCloseTo(distanceKm(tashkent, samarkand))
  })

  it('is nothing to the same place and unknown from an unknown region', () => {
    expect(distanceFromRegionKm('1726', tashkent)).toBe(0)
    expect(distanceFromRegionKm('9999', tashkent)).toBeNull()
  })

  it('reads the region of every length of code', () => {
    expect(['1726', '1726262', '1714401365'].map(regionOf)).toEqual(['1726', '1726', '1714'])
  })
})
