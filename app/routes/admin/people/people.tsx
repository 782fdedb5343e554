import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findPersonInput } from '~/domains/administration/schema'
import { type FoundPerson, findPeople, mostFound } from '~/domains/identity/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextField } from '~/ui/form/text-field'
import { PinflField } from '~/ui/questions/fields/pinfl-field'
import { FoundPeople } from '../parts/roles/found-people'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await requireRole(args, 'administrator')
  return json({ title: pageTitle(locale, 'admin.people.title') })
}

interface SearchReply {
  found: (Omit<FoundPerson, 'bornOn'> & { bornOn: string })[]
  isCut: boolean
}

/** Looks for people. A post, so that neither a PINFL nor a name ever stands in an address or a log. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const form = await readFormData(args.request)
  const parsed = parseForm(form, findPersonInput)
  if (!parsed.ok) return refuseForm(parsed)
  const { pinfl, name } = parsed.value
  const people = await perform(context, findPeople, pinfl ? { pinfl } : { name: name ?? '' })
  const [only] = people
  if (pinfl && only) return redirect(`/${context.locale}/admin/people/${only.id}`, { status: 303 })
  const found = people.map((person) => ({ ...person, bornOn: isoDay(person.bornOn) }))
  return json<SearchReply>({ found, isCut: people.length === mostFound })
}

export default function People() {
  const t = useT()
  useLoaderData<typeof loader>()
  const reply = useActionData<Partial<SearchReply>>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('admin.people.title') })}>
      <Heading level={1}>{t('admin.people.title')}</Heading>
      <p>{t('admin.people.lead')}</p>
      <PostForm onlyShows={Boolean(reply?.found)}>
        <PinflField name="pinfl" label={t('admin.people.pinfl')} optional />
        <TextField
          kind="lookUp"
          name="name"
          label={t('admin.people.name')}
          hint={t('admin.people.nameHint')}
          optional
        />
        <Button icon="search">{t('admin.people.search')}</Button>
      </PostForm>
      {reply?.found && <FoundPeople people={reply.found} isCut={reply.isCut ?? false} />}
    </Frame>
  )
}
