import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { actOnContract } from '~/http/page/contracts/act-on-contract.server'
import { readContract } from '~/http/page/contracts/read-contract.server'
import { useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { ContractFacts } from '~/ui/market/contracts/contract-facts'
import { ContractStatus } from '~/ui/market/contracts/contract-status'
import { ContractNext, ContractSteps } from '~/ui/market/contracts/contract-steps'

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
  const { contract, requestId } = page
  const home = here('/organisation/purchases/contracts')
  return (
    <Frame back={{ href: home, label: t('contracts.title') }}>
      <Heading level={1} caption={contract.number}>
        <FreeText of={contract.title} />
      </Heading>
      <p>
        <ContractStatus status={contract.status} />
      </p>
      <ContractNext {...page} />
      <ContractSteps {...page} />
      <ul className="flex flex-wrap gap-x-6">
        {contract.party && (
          <li>
            <a className="inline-flex min-h-11 items-center" href={`${home}/${contract.id}/pdf`}>
              {t('contracts.pdf')}
            </a>
          </li>
        )}
        <li>
          <a
            className="inline-flex min-h-11 items-center"
            href={here(`/organisation/purchases/requests/${requestId}`)}
          >
            {t('contracts.request')}
          </a>
        </li>
        <li>
          <a
            className="inline-flex min-h-11 items-center"
            href={here(`/market/sellers/${contract.shop.slug}`)}
          >
            {t('requests.shop')}
          </a>
        </li>
      </ul>
      <ContractFacts contract={contract} />
    </Frame>
  )
}
