import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { showContracts } from '~/http/page/contracts/show-contracts.server'
import { useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ContractTable } from '~/ui/market/contracts/contract-table'
import { PurchasingTabs } from '../../parts/purchases/purchasing-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'purchases', 'buyer_staff')
  return json(await showContracts(context))
}

/** Contracts of the organisation. */
export default function PurchasingContracts() {
  const t = useT()
  const here = useHere()
  const { contracts, list } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <Heading level={1}>{t('contracts.title')}</Heading>
      <PurchasingTabs current="contracts" />
      <p className="max-w-2xl">{t('contracts.list.lead')}</p>
      {contracts.length === 0 ? (
        <EmptyState icon="document" title={t('contracts.list.empty')} text={t('contracts.list.emptyText')} />
      ) : (
        <ContractTable
          list={list}
          rows={contracts}
          hrefOf={(id) => here(`/organisation/purchases/contracts/${id}`)}
        />
      )}
    </Frame>
  )
}
