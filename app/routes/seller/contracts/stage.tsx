import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { actOnStage } from '~/http/page/contracts/act-on-stage.server'
import { readStage } from '~/http/page/contracts/read-stage.server'
import { useT } from '~/i18n/react'
import { StagePage } from '~/ui/market/contracts/stage-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  return json(await readStage(context, args.params))
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  return actOnStage(context, args.params, await readFormData(args.request))
}

/** A stage of a contract as the seller reads it, and what it says of it. */
export default function SellerContractStage() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  const { id, number } = page.contract
  const home = here(`/seller/contracts/${id}`)
  return (
    <Frame back={{ href: home, label: t('contracts.of', { number }) }}>
      <StagePage {...page} home={home} />
    </Frame>
  )
}
