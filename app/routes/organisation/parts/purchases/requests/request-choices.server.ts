import { listAskableSellers, listCategories } from '~/domains/market/index.server'
import { getTerritory, listDistrictChoices } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'

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
      sellers.map(async ({ id, displayName, soato }) => {
        const place = await getTerritory(soato)
        return {
          ...{ value: id, label: nameInScript(displayName, locale) },
          hint: [place?.names[locale], place?.region?.names[locale]].filter(Boolean).join(', '),
        }
      }),
    ),
  }
}
