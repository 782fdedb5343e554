import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { actOnContract } from '~/http/page/contracts/act-on-contract.server'
import { readContract } from '~/http/page/contracts/read-contract.server'
import { useT } from '~/i18n/react'
import { ContractPage } from '~/ui/market/contracts/contract-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'purchases', 'buyer_staff')
  return json(await readContract(context, args.params.id))
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'requests', 'buyer_staff')
  return actOnContract(context, args.params.id ?? '', await readFormData(args.request))
}

/** A contract as the organisation reads it, and what comes next. */
export default function PurchasingContract() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  const home = here('/organisation/purchases/contracts')
  return (
    <Frame back={{ href: home, label: t('contracts.title') }}>
      <ContractPage
        {...page}
        home={home}
        requestHref={here(`/organisation/purchases/requests/${page.requestId}`)}
        shopHref={here(`/market/sellers/${page.contract.shop.slug}`)}
      />
    </Frame>
  )
}
