import { expect, it } from 'vitest'
import { readShippedRights } from '../../../prisma/seed/services/service-rights'
import { readShippedVersions } from '../../../prisma/seed/services/service-versions'
import { nameRule } from './name-rule.server'

const rights = readShippedRights()

it.each(readShippedVersions())('tells the conditions of $serviceCode.$number apart', (version) => {
  const { right } = rights.findLast(({ serviceCode }) => serviceCode === version.serviceCode) ?? {}
  const own = version.definition.rules.map(({ id, title }) => ({ rule: id, title }))
  const ofRight = (right?.rules ?? []).map(({ id, title }) => ({ rule: `right.${id}`, title }))
  for (const locale of ['uz-Latn', 'uz-Cyrl', 'ru', 'en'] as const) {
    const names = [...own, ...ofRight].map((one) => nameRule(one, locale))
    expect(new Set(names).size).toBe(names.length)
  }
})
