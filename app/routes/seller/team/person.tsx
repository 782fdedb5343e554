import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { actOnTeamPerson, readTeamPerson } from '~/http/session/team/person-page.server'
import { useT } from '~/i18n/react'
import { PersonParts } from '~/ui/team/person-parts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  // Whoever works here may leave; colleagues are an owner's.
  const context = await requireRole(args, 'artisan')
  const { page } = await readTeamPerson(context, args.params.id)
  return json(page)
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'artisan')
  return actOnTeamPerson(context, args.request, args.params.id)
}

export default function ShopPerson() {
  const t = useT()
  const here = useHere()
  const { isOwner, ...parts } = useLoaderData<typeof loader>()
  return (
    <Frame
      back={
        isOwner
          ? { href: here('/seller/team'), label: t('team.title') }
          : { href: here('/account/roles'), label: t('account.roles.title') }
      }
    >
      <PersonParts {...parts} />
    </Frame>
  )
}
