import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { actOnTeam, readTeamPage } from '~/http/session/team/team-page.server'
import { TeamParts } from '~/ui/team/team-parts'
import { SellerTabs } from '../parts/seller-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'team', 'artisan')
  return json(await readTeamPage(context))
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'team', 'artisan')
  return actOnTeam(context, args.request)
}

/** Who works for the shop, what each may do, and whom the owners have asked in. */
export default function Team() {
  const here = useHere()
  const team = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <SellerTabs current="team" />
      <TeamParts {...team} hrefOf={(grantId) => here(`/seller/team/${grantId}`)} />
    </Frame>
  )
}
