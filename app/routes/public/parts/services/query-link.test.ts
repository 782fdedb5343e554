import { describe, expect, it } from 'vitest'
import { queryLink } from './query-link'

const url = new URL('https://hamroh.example/ru/services?q=уход&group=care&page=2')

describe('queryLink', () => {
  it('changes, adds and takes away, and starts paging again', () => {
    expect(queryLink(url, { group: 'work', mobile: 'yes' })).toBe(
      '/ru/services?q=%D1%83%D1%85%D0%BE%D0%B4&group=work&mobile=yes',
    )
    expect(queryLink(url, { q: null, group: null })).toBe('/ru/services')
  })
})
