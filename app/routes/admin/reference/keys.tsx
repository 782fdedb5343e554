import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  confirmProgramKey,
  listProgramKeys,
  listProgramPeople,
  prepareProgramKey,
  programKeySorts,
  programKeysPerPage,
  refuseProgramKey,
  revokeProgramKey,
} from '~/domains/administration/index.server'
import { programKeyForm } from '~/domains/administration/schema'
import { getOrganisation } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { ProgramKeys } from '~/ui/programs/program-keys'
import { describeKey } from '~/views/programs/describe-key'
import { KeyForm } from '../parts/keys/key-form'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { locale, personId } = context
  const asked = readList(context.url.searchParams, programKeySorts)
  const { keys, total } = await perform(context, listProgramKeys, asked)
  const people = await perform(context, listProgramPeople)
  const nameOf = async (id: string) => (await getOrganisation(id))?.names[locale] ?? ''
  const { personName } = createFormat(locale)
  return json({
    title: pageTitle(locale, 'admin.keys.title'),
    list: listed(asked, total, programKeysPerPage),
    keys: await Promise.all(
      keys.map(async (key) => ({
        ...describeKey(key, dayOf(context.now())),
        organisation: key.maker?.name ?? (await nameOf(key.organisationId ?? '')),
        mayDecide: key.preparedById !== personId && key.personId !== personId,
      })),
    ),
    people: await Promise.all(
      people.map(async ({ grantId, organisationId, person }) => ({
        ...{ value: grantId, label: `${await nameOf(organisationId)}: ${personName(person)}` },
      })),
    ),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent === 'make' || intent === 'refuse' || intent === 'revoke') return decide(context, form, intent)
  if (intent !== null) return refuseForm(unknownAct)
  const parsed = parseForm(form, programKeyForm)
  if (!parsed.ok) return refuseForm(parsed)
  const prepared = await perform(context, prepareProgramKey, parsed.value)
  if (!prepared.ok) return refuseForm(prepared, 'grantId')
  return redirectWithNotice(`/${context.locale}/admin/keys`, { key: 'programs.prepared', tone: 'success' })
}

const decisions = { refuse: refuseProgramKey, revoke: revokeProgramKey }

async function decide(context: SignedInContext, form: FormData, intent: 'make' | 'refuse' | 'revoke') {
  const id = form.get('keyId')
  if (!isId(id)) throw notFound()
  const to = `/${context.locale}/admin/keys`
  if (intent === 'make') {
    const made = await perform(context, confirmProgramKey, id)
    if (!made.ok) return refuseForm(made)
    const { secret } = made.value
    return redirectWithNotice(to, { key: 'programs.made', tone: 'success', values: { secret } })
  }
  const done = await perform(context, decisions[intent], id)
  if (!done.ok) return refuseForm(done)
  const key = intent === 'revoke' ? 'programs.revoked' : 'programs.refused'
  return redirectWithNotice(to, { key, tone: 'success' })
}

/** By which keys the own systems of organisations call the portal. */
export default function Keys() {
  const t = useT()
  const { list, keys, people } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" crumbs={useAdminCrumbs({ label: t('admin.keys.title') })}>
      <Heading level={1}>{t('admin.keys.title')}</Heading>
      <p>{t('programs.lead')}</p>
      <ProgramKeys keys={keys} list={list} />
      <KeyForm people={people} />
    </Frame>
  )
}
