import { listAskableSellers, listCategories } from '~/domains/market/index.server'
import { listDistrictChoices } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import { namePlace } from '~/views/names/name-places.server'

/** What the form of a request chooses from: places, categories that sell something, shops. */
export async function readRequestChoices(locale: Locale) {
  const [places, categories, sellers] = await Promise.all([
    listDistrictChoices(locale),
    listCategories(locale),
    listAskableSellers(),
  ])
  const parentOf = (code: string | null) => categories.find((category) => category.code === code)
  return {
    places: places.map(({ label, options }) => ({ label, options })),
    categories: categories
      .filter(({ count }) => count > 0)
      .map(({ code, name, parent }) => ({
        value: code,
        label: parent ? `${parentOf(parent)?.name ?? ''}: ${name}` : name,
      })),
    sellers: await Promise.all(
      sellers.map(async ({ id, displayName, soato }) => ({
        ...{ value: id, label: nameInScript(displayName, locale) },
        hint: await namePlace(soato, locale),
      })),
    ),
  }
}
