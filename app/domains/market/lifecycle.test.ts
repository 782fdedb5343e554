import { describe, expect, it } from 'vitest'
import {
  checkoutLifecycle,
  nextCheckoutStatus,
  nextParcelStatus,
  nextProductStatus,
  parcelLifecycle,
  productLifecycle,
} from './lifecycle'

const tables = { parcelLifecycle, checkoutLifecycle, productLifecycle }

describe.each(Object.entries(tables))('%s', (_, table) => {
  it('leads to states of its own, and never to the one it starts from', () => {
    const states = Object.keys(table)
    for (const [from, moves] of Object.entries(table)) {
      for (const to of Object.values(moves)) {
        expect(states).toContain(to)
        expect(to).not.toBe(from)
      }
    }
  })
})

describe('a parcel', () => {
  it('is sent before it is received, and once sent is not cancelled', () => {
    expect(nextParcelStatus('packed', 'accept')).toBeNull()
    expect(nextParcelStatus('paid', 'confirm')).toBeNull()
    expect(nextParcelStatus('shipped', 'cancel')).toBeNull()
    expect(nextParcelStatus('paid', 'arrive')).toBeNull()
    expect(parcelLifecycle.cancelled).toEqual({})
  })
})

describe('a checkout', () => {
  it('is completed also after its time, but is never released after the payment', () => {
    expect(nextCheckoutStatus('expired', 'complete')).toBe('completed')
    expect(nextCheckoutStatus('completed', 'lapse')).toBeNull()
    expect(nextCheckoutStatus('expired', 'lapse')).toBeNull()
  })
})

describe('a product', () => {
  it('goes on sale and off again', () => {
    expect(nextProductStatus('draft', 'hide')).toBeNull()
    expect(nextProductStatus('hidden', 'publish')).toBe('published')
  })
})
