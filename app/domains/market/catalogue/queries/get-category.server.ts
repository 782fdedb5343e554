import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import { nameColumn } from '../list-sql.server'
import { chooseText } from '../local-text'
import type { LocalText } from '../schema'

interface CategoryName {
  code: string
  name: string
}

export interface CategoryPage extends CategoryName {
  /** What it is, in a sentence or two; empty when nothing is written. */
  about: LocalText
  /** The one it stands in; null at the top. */
  parent: CategoryName | null
  children: CategoryName[]
}

/** A category for its own page; null when there is none. Up to a minute old. */
export function getCategory(code: string, locale: string): Promise<CategoryPage | null> {
  return cached('market.category', 60_000, `${code} ${locale}`, () => loadCategory(code, locale), 200)
}

async function loadCategory(code: string, locale: string): Promise<CategoryPage | null> {
  const name = nameColumn(locale)
  const rows = await database().$queryRaw<
    (Omit<CategoryPage, 'about'> & { about: Record<string, string> })[]
  >`
    select k.code, k.${name} as name, k.about,
      (select json_build_object('code', p.code, 'name', p.${name}) from category p where p.code = k.parent_code) as parent,
      coalesce((select json_agg(json_build_object('code', c.code, 'name', c.${name}) order by c.position)
        from category c where c.parent_code = k.code), '[]'::json) as children
    from category k where k.code = ${code}`
  const category = rows[0]
  return category ? { ...category, about: chooseText(category.about, locale) } : null
}
