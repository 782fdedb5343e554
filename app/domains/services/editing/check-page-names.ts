import { contentLocales } from '~/i18n/locales'
import type { Definition } from '../definition/definition'
import type { DefinitionFault } from '../definition/fault'

/** Pages that an earlier one is called like in some language: in the list of steps nobody could tell them apart. */
export function checkPageNames({ pages }: Pick<Definition, 'pages'>): DefinitionFault[] {
  return pages.flatMap(({ name }, at) => {
    const before = pages.slice(0, at)
    const same = contentLocales.find((locale) => before.some((page) => page.name[locale] === name[locale]))
    return same
      ? [{ place: `pages.${at}.name`, key: 'services.fault.twice' as const, values: { name: name[same] } }]
      : []
  })
}
