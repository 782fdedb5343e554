import { contractsPerPage, listContracts } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { SignedInContext } from '../../guards.server'
import { pageTitle } from '../../urls.server'
import { listed, readList } from '../paging'

/** The contracts of the side for which somebody acts, for its page. */
export async function showContracts(context: SignedInContext) {
  const asked = readList(context.url.searchParams, [])
  const { contracts, total } = await listContracts(context, asked)
  const { money } = createFormat(context.locale)
  return {
    title: pageTitle(context.locale, 'contracts.title'),
    contracts: contracts.map(({ totalTiyin, ...row }) => ({ ...row, total: money(totalTiyin) })),
    list: listed(asked, total, contractsPerPage),
  }
}
