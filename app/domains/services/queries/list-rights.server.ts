import { getParameter } from '~/domains/reference/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { Client } from '~/platform/work.server'
import type { FinderBasis } from '../finder/find-entitlements'
import { isInForce, loadRights } from '../rights/loaded-rights.server'
import { rightParameters } from '../rights/vocabulary'

/** The rights in force on a day (midnight UTC) with the parameters they are measured by, in the order of the catalogue. */
export async function listRights(on: Date, client?: Client): Promise<FinderBasis> {
  const inForce = (await loadRights(client)).filter((one) => isInForce(one, on))
  const read = rightParameters.map(async (code) => {
    const found = await getParameter(code, on, client)
    return [code, String(found?.value ?? '')] as const
  })
  return {
    rights: new Map(inForce.map(({ serviceCode, right }) => [serviceCode, right])),
    parameters: new Map(await Promise.all(read)),
    today: isoDay(on),
  }
}
