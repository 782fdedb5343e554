import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listRoleRequests, openPersonFile } from '~/domains/administration/index.server'
import { standsOn } from '~/domains/identity/index.server'
import { getTerritory } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { nameOrganisations } from '~/views/names/name-organisations.server'
import { showRoleRequests } from '../parts/roles/role-request.server'
import { RoleRequests } from '../parts/roles/role-requests-table'
import { RolesTable } from '../parts/roles/roles-table'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { locale } = context
  const { id } = args.params
  const person = isId(id) ? await perform(context, openPersonFile, id) : null
  if (!person) throw notFound()
  const [names, territory, { requests }] = await Promise.all([
    nameOrganisations(person.grants, locale),
    person.districtSoato ? getTerritory(person.districtSoato) : null,
    listRoleRequests(context, { personId: person.id }),
  ])
  return json({
    title: pageTitle(locale, 'admin.person.title'),
    person: {
      ...person,
      bornOn: isoDay(person.bornOn),
      district: territory?.names[locale] ?? null,
      region: territory?.region?.names[locale] ?? null,
      grants: person.grants.map((grant) => ({
        ...grant,
        startsOn: isoDay(grant.startsOn),
        endsOn: isoDay(grant.endsOn),
        organisation: names.get(grant.organisationId ?? '') ?? grant.organisationId,
      })),
    },
    requests: await showRoleRequests(requests, context),
    mayChange: !standsOn([person.id], context),
  })
}

export default function Person() {
  const t = useT()
  const here = useHere()
  const { personName, dateLong } = useFormat()
  const { person, requests, mayChange } = useLoaderData<typeof loader>()
  const name = personName({
    family: person.familyName,
    given: person.givenName,
    patronymic: person.patronymic,
  })
  const place = [person.district, person.region].filter(Boolean).join(', ')
  return (
    <Frame
      crumbs={useAdminCrumbs(
        { label: t('admin.people.title'), href: here('/admin/people') },
        { label: t('admin.person.title') },
      )}
    >
      <Heading level={1}>{name}</Heading>
      <SummaryList
        rows={[
          { key: 'pinfl', label: t('admin.people.pinfl'), value: person.maskedPinfl },
          { key: 'born', label: t('admin.people.bornOn'), value: dateLong(person.bornOn) },
          { key: 'place', label: t('admin.person.place'), value: place || t('admin.person.unknown') },
        ]}
      />
      <Notice>{t('admin.person.seen')}</Notice>
      <Heading level={2}>{t('admin.person.roles')}</Heading>
      <RolesTable personId={person.id} grants={person.grants} mayChange={mayChange} />
      {requests.length > 0 && <Heading level={2}>{t('admin.roles.title')}</Heading>}
      <RoleRequests requests={requests} />
      {mayChange ? (
        <ButtonGroup>
          <ButtonLink href={here(`/admin/people/${person.id}/grant`)} icon="plus">
            {t('admin.person.grant')}
          </ButtonLink>
          <ButtonLink look="secondary" href={here(`/admin/audit?chain=person:${person.id}`)} icon="eye">
            {t('admin.person.audit')}
          </ButtonLink>
        </ButtonGroup>
      ) : (
        <Notice tone="warning">{t('sides.error.changeRoles')}</Notice>
      )}
    </Frame>
  )
}
