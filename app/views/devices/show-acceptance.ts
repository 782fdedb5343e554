import type { AcceptanceFile } from '~/domains/vouchers/index.server'

/** Who has to accept a device and who has, as a page shows it. */
export function showAcceptance(acceptance: AcceptanceFile | null) {
  if (!acceptance) return null
  const { needsClinician, isByPerson, isByClinician, said } = acceptance
  return {
    ...{ needsClinician, isByPerson, isByClinician },
    said: said.map(({ id, side, outcome, way, reasonCode, text, saidAt }) => ({
      ...{ id, side, outcome, way, reasonCode, text, saidAt: saidAt.toISOString() },
    })),
  }
}
