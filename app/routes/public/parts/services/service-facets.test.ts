import { describe, expect, it } from 'vitest'
import type { ServiceInList } from '~/domains/services/schema'
import { applyServiceFilter, countFacet, readServiceFilter } from './service-facets'

const url = new URL('https://hamroh.example/en/services?group=care&forWhom=nobody')

function service(code: string, change: Partial<ServiceInList> = {}): ServiceInList {
  return {
    code,
    position: 1,
    group: 'care',
    name: code,
    summary: null,
    forWhom: 'person',
    outcome: 'plan',
    mobile: false,
    workingDays: 1,
    online: false,
    isExample: false,
    ...change,
  }
}

const services = [
  service('one'),
  service('two', { forWhom: 'family', mobile: true }),
  service('three', { group: 'work', mobile: true, online: true }),
]

describe('the filters of the services', () => {
  it('come from the address, without values that do not exist', () => {
    expect(readServiceFilter(url)).toEqual({ group: 'care' })
  })

  it('narrow the list together', () => {
    const found = applyServiceFilter(services, { group: 'care', channel: 'mobile' })
    expect(found.map(({ code }) => code)).toEqual(['two'])
  })

  it('are counted under the other filters, and link to what they count', () => {
    const counted = countFacet(services, { group: 'care' }, 'forWhom', url)
    expect(counted.map(({ value, count }) => [value, count])).toEqual([
      ['person', 1],
      ['family', 1],
    ])
    const groups = countFacet(services, { group: 'care' }, 'group', url)
    expect(groups.map(({ value, count, current }) => [value, count, current])).toEqual([
      ['care', 2, true],
      ['work', 1, false],
    ])
    expect(groups[0]?.href).toBe('/en/services?forWhom=nobody')
  })
})
