import { describe, expect, it } from 'vitest'
import { rolesOf } from '../../../app/http/session/desks'
import { roles, routeAccess } from '../../e2e/support/crawl/route-access'

describe('rolesOf', () => {
  it('asks for a choice where a page is not a citizen’s, and only there', () => {
    const wrong = Object.entries(routeAccess).flatMap(([route, { read }]) => {
      const wanted =
        Array.isArray(read) && !read.includes('citizen') ? roles.filter((r) => read.includes(r)) : []
      const asked = rolesOf(route.replace('/:lang', '/uz-Latn')) ?? []
      const fits = wanted.length > 0 === asked.length > 0 && wanted.every((role) => asked.includes(role))
      return fits ? [] : [`${route}: ${asked} instead of ${wanted}`]
    })
    expect(wrong).toEqual([])
  })

  it('looks at the path alone', () => {
    expect(rolesOf('/ru/staff?filter=mine#x')).toEqual(['inson_specialist', 'inson_head'])
    expect(rolesOf('/ru/seller/apply?next=/ru/staff')).toBeNull()
  })
})
