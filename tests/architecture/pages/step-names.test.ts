import { expect, it } from 'vitest'
import { takenNames } from '../../../app/domains/services/definition/taken-names'
import { routeAccess } from '../../e2e/support/crawl/route-access'

it('no page of questions can have the address of another page of an application', () => {
  const fixed = Object.keys(routeAccess).flatMap(
    (route) => /^\/:lang\/applications\/:id\/([^/:]+)$/.exec(route)?.[1] ?? [],
  )
  // The page of papers is a definition's own, and always called so.
  const taken = new Set(fixed.filter((name) => name !== 'documents'))
  expect([...taken].sort()).toEqual([...takenNames])
})
