import { getParameter } from '~/domains/reference/index.server'
import { ownValue } from '~/lib/own-value'
import type { Client } from '~/platform/work.server'
import { benefitBases, shareOf } from '../benefit-sums'

export interface BenefitSum {
  /** Null when only the most is known. */
  fromTiyin: bigint | null
  toTiyin: bigint
  /** True when any number it was counted from was not found in an official text. */
  isExample: boolean
}

/** What a benefit pays on a day, counted from the dated parameters; null for other services. */
export async function getBenefitSum(
  serviceCode: string,
  on: Date,
  client?: Client,
): Promise<BenefitSum | null> {
  const basisCode = ownValue(benefitBases, serviceCode)
  if (!basisCode) return null
  const [basis, from, to] = await Promise.all([
    getParameter(basisCode, on, client),
    getParameter(`benefit-from.${serviceCode}`, on, client),
    getParameter(`benefit-to.${serviceCode}`, on, client),
  ])
  if (!basis || !to) return null
  return {
    fromTiyin: from && shareOf(basis.value, from.value),
    toTiyin: shareOf(basis.value, to.value),
    isExample: [basis, from, to].some((parameter) => parameter?.isExample),
  }
}
