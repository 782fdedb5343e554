import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { showContracts } from '~/http/page/contracts/show-contracts.server'
import { useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ContractTable } from '~/ui/market/contracts/contract-table'
import { SellerTabs } from '../parts/seller-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  return json(await showContracts(context))
}

/** Contracts of a seller. */
export default function SellerContracts() {
  const t = useT()
  const here = useHere()
  const { contracts, list } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <Heading level={1}>{t('contracts.title')}</Heading>
      <SellerTabs current="contracts" />
      <p className="max-w-2xl">{t('contracts.list.leadSeller')}</p>
      <p>
        <a className="inline-flex min-h-11 items-center" href={here('/seller/parts')}>
          {t('pool.list.title')}
        </a>
      </p>
      {contracts.length === 0 ? (
        <EmptyState
          icon="document"
          title={t('contracts.list.empty')}
          text={t('contracts.list.emptySeller')}
        />
      ) : (
        <ContractTable list={list} rows={contracts} hrefOf={(id) => here(`/seller/contracts/${id}`)} />
      )}
    </Frame>
  )
}
