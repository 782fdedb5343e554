import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { actOnTeamPerson, readTeamPerson } from '~/http/session/team/person-page.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { PersonParts } from '~/ui/team/person-parts'
import { getMakerWork } from '~/views/orders/get-maker-work.server'
import { OpenWork } from '../parts/team/open-work'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  // Whoever works here may leave; colleagues are an owner's.
  const context = await requireRole(args, 'maker_staff')
  const { page, personId } = await readTeamPerson(context, args.params.id)
  return json({ ...page, work: await perform(context, getMakerWork, personId) })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'maker_staff')
  return actOnTeamPerson(context, args.request, args.params.id)
}

export default function TeamPerson() {
  const t = useT()
  const here = useHere()
  const { isOwner, work, ...parts } = useLoaderData<typeof loader>()
  return (
    <Frame
      back={
        isOwner
          ? { href: here('/maker/team'), label: t('team.title') }
          : { href: here('/account/roles'), label: t('account.roles.title') }
      }
    >
      <PersonParts {...parts}>
        <OpenWork work={work} />
      </PersonParts>
    </Frame>
  )
}
