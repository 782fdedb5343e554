import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  listProgramKeys,
  programKeySorts,
  programKeysPerPage,
  programRole,
  revokeProgramKey,
} from '~/domains/administration/index.server'
import { getOrganisation } from '~/domains/reference/index.server'
import { readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { ProgramKeys } from '~/ui/programs/program-keys'
import { describeKey } from '~/views/programs/describe-key'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, programRole)
  const { locale, organisationId } = context
  const asked = readList(context.url.searchParams, programKeySorts)
  const { keys, total } = await perform(context, listProgramKeys, asked)
  const organisation = await getOrganisation(organisationId ?? '')
  return json({
    title: pageTitle(locale, 'programs.own.title'),
    organisation: organisation?.names[locale] ?? '',
    keys: keys.map((key) => describeKey(key, dayOf(context.now()))),
    list: listed(asked, total, programKeysPerPage),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, programRole)
  const id = (await readFormData(args.request)).get('keyId')
  if (!isId(id)) throw notFound()
  const done = await perform(context, revokeProgramKey, id)
  if (!done.ok) return refuseForm(done)
  const to = `/${context.locale}/organisation/keys`
  return redirectWithNotice(to, { key: 'programs.revoked', tone: 'success' })
}

/** Keys of the organisation's own systems; who finds that one got out takes it back. */
export default function OwnKeys() {
  const t = useT()
  const here = useHere()
  const { organisation, keys, list } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="wide"
      crumbs={[
        { label: t('care.organisation.title'), href: here('/organisation') },
        { label: t('programs.own.title') },
      ]}
    >
      <Heading level={1} size="l" caption={organisation}>
        {t('programs.own.title')}
      </Heading>
      <p>
        {t('programs.own.lead')} <a href="/api/v1/openapi.json">{t('programs.description')}</a>
      </p>
      <ProgramKeys keys={keys} list={list} />
    </Frame>
  )
}
