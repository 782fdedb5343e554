import type { Client } from '~/platform/work.server'
import { loadParameters } from '../loaded.server'
import { pickInForce } from '../rules'
import type { Parameter } from '../schema'

/**
 * The value in force on a day (midnight UTC, see platform/clock); null when there is none.
 * Codes: `poverty-line`, `base-unit`, `minimum-wage` (tiyin), `appeal-days`, `appeal-review-days`, `answer-days`,
 * `correction-days` (days), `voucher-ceiling.<device code>` (tiyin), `benefit-from.<service>` and
 * `benefit-to.<service>` (percent).
 */
export async function getParameter(code: string, on: Date, client?: Client): Promise<Parameter | null> {
  const parameters = await loadParameters(client)
  return pickInForce(parameters.get(code) ?? [], on)
}
