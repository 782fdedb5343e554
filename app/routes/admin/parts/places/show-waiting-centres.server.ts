import { getCentre, getTerritory, listWaitingCentres } from '~/domains/reference/index.server'
import { byLocale } from '~/domains/reference/schema'
import type { SignedInContext } from '~/http/guards.server'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import type { CentreAct } from '~/platform/prisma/enums'

export interface WaitingCentre {
  id: string
  act: CentreAct
  code: string
  /** Of the centre as it will be called, or is. */
  name: string
  /** Address of a new one; null for others. */
  address: string | null
  territories: string[]
  /** Who takes the affairs of one that closes; null for others. */
  successor: string | null
  /** From when it is closed, YYYY-MM-DD; null for others. */
  closesOn: string | null
  /** Districts that go to another one than the rest. */
  districts: { district: string; to: string }[]
  grounds: string
  /** Prepared by the reader, so that somebody else confirms it. */
  isOwn: boolean
}

/** What waits for a second administrator, in the language of the page. */
export async function showWaitingCentres(context: SignedInContext): Promise<WaitingCentre[]> {
  const { locale } = context
  const nameOf = async (code: string) => (await getCentre(code))?.names[locale] ?? code
  const changes = await perform(context, listWaitingCentres)
  return Promise.all(
    changes.map(async (change) => {
      const { id, act, centreCode, territories, successorCode, facts, grounds, preparedById } = change
      const places = await Promise.all(territories.map((soato) => getTerritory(soato)))
      const written = facts ? readFacts(facts) : null
      return {
        ...{ id, act, code: centreCode, grounds, isOwn: preparedById === context.personId },
        name: written ? written.names[locale] : await nameOf(centreCode),
        address: written ? written.address[locale] : null,
        territories: places.flatMap((place) => (place ? [place.names[locale]] : [])),
        successor: successorCode ? await nameOf(successorCode) : null,
        closesOn: isoDay(change.closesOn),
        districts: await Promise.all(
          change.districts.map(async (one) => ({
            district: (await getTerritory(one.soato))?.names[locale] ?? one.soato,
            to: await nameOf(one.centreCode),
          })),
        ),
      }
    }),
  )
}

/** Names and address of the row that will be. */
function readFacts(facts: unknown) {
  const row = new Map(Object.entries(facts ?? {}))
  const of = (what: string) =>
    byLocale.parse({
      ...{ 'uz-Latn': row.get(`${what}_uz_latn`), 'uz-Cyrl': row.get(`${what}_uz_cyrl`) },
      ...{ ru: row.get(`${what}_ru`), en: row.get(`${what}_en`) },
    })
  return { names: of('name'), address: of('address') }
}
