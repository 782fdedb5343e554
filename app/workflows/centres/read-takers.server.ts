import type { Taker } from '~/domains/cases/index.server'
import { type CentreChangeWhole, getCentre } from '~/domains/reference/index.server'
import type { Work } from '~/platform/work.server'

export interface Takers {
  /** Who takes all but some districts. */
  rest: Taker
  /** By the SOATO of a district that goes elsewhere. */
  byDistrict: ReadonlyMap<string, Taker>
  /** Of all of them, each once. */
  codes: string[]
}

/** The centres that take over what a closing moves. */
export async function readTakers(
  work: Work,
  { successorCode, districts }: Pick<CentreChangeWhole, 'successorCode' | 'districts'>,
): Promise<Takers> {
  const takerOf = async (code: string): Promise<Taker> => {
    const centre = await getCentre(code, work.tx)
    if (!centre) throw new Error(`no centre ${code}`)
    const { names, address, phone } = centre
    return { code, names, address, phone }
  }
  const rest = await takerOf(successorCode ?? '')
  const byDistrict = new Map<string, Taker>()
  for (const { soato, centreCode } of districts) byDistrict.set(soato, await takerOf(centreCode))
  const codes = new Set([rest.code, ...districts.map(({ centreCode }) => centreCode)])
  return { rest, byDistrict, codes: [...codes] }
}
