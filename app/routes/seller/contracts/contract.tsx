import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { actOnContract } from '~/http/page/contracts/act-on-contract.server'
import { readContract } from '~/http/page/contracts/read-contract.server'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { ContractPage } from '~/ui/market/contracts/contract-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  return json(await readContract(context, args.params.id))
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  return actOnContract(context, args.params.id ?? '', await readFormData(args.request))
}

/** A contract as its seller reads it, and what comes next. */
export default function SellerContract() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  const { contract, requestId, mayPropose, next, isRunning, pool } = page
  const home = here('/seller/contracts')
  const isFirst = next === 'propose' || next === 'proposeAgain'
  return (
    <Frame back={{ href: home, label: t('contracts.title') }}>
      <ContractPage {...page} home={home} requestHref={here(`/seller/requests/${requestId}`)}>
        {mayPropose && (
          <div>
            <ButtonLink look={isFirst ? 'primary' : 'secondary'} href={`${home}/${contract.id}/terms`}>
              {t(contract.party ? 'contracts.terms.change' : 'contracts.terms.title')}
            </ButtonLink>
          </div>
        )}
        {(isRunning || pool) && (
          <div>
            <ButtonLink look="secondary" href={`${home}/${contract.id}/parts`}>
              {t('pool.open')}
            </ButtonLink>
          </div>
        )}
      </ContractPage>
    </Frame>
  )
}
