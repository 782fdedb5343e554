import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  confirmServiceUse,
  listServiceUses,
  organisationRole,
  serviceUseSorts,
  serviceUsesPerPage,
} from '~/domains/care/index.server'
import { serviceUseForm } from '~/domains/care/schema'
import { getOrganisation } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import { OrganisationTabs } from './parts/organisation-tabs'
import { ServiceUseForm } from './parts/service-use-form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, organisationRole)
  const { locale, organisationId } = context
  const asked = readList(context.url.searchParams, serviceUseSorts)
  const [{ uses, total }, organisation] = await Promise.all([
    listServiceUses(context, asked),
    getOrganisation(organisationId ?? ''),
  ])
  return json({
    title: pageTitle(locale, 'care.service.title'),
    organisation: organisation?.names[locale] ?? '',
    uses: uses.map((use) => ({ ...use, at: use.at.toISOString() })),
    list: listed(asked, total, serviceUsesPerPage),
  })
}

/** The fields that refusals belong to. */
const fields = {
  'care.error.serviceUnknown': 'number',
  'care.error.serviceOtherProvider': 'number',
  'care.error.serviceTooMuch': 'units',
  'care.error.serviceCodeWrong': 'code',
  'care.error.serviceCodeBlocked': 'code',
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, organisationRole)
  const parsed = parseForm(await readFormData(args.request), serviceUseForm)
  if (!parsed.ok) return refuseForm(parsed)
  const confirmed = await perform(context, confirmServiceUse, parsed.value)
  if (!confirmed.ok) return refuseForm(confirmed, fields)
  const values = { count: confirmed.value.left }
  return redirectWithNotice(`/${context.locale}/organisation/services`, {
    ...{ key: 'care.service.confirmed', values, tone: 'success' },
  })
}

/** What people take of their service vouchers here, confirmed by their codes. */
export default function Services() {
  const t = useT()
  const { dateTime, number } = useFormat()
  const { organisation, uses, list } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1} size="l" caption={organisation}>
        {t('care.service.title')}
      </Heading>
      <OrganisationTabs current="services" />
      <ServiceUseForm />
      {uses.length > 0 && (
        <ListTable
          list={list}
          caption={t('care.service.confirmedList')}
          rows={uses}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'at',
              label: t('care.service.at'),
              sorts: true,
              cell: ({ at }) => dateTime(at),
              rowHeader: true,
            },
            { key: 'number', label: t('care.row.number'), cell: (use) => use.number },
            {
              key: 'units',
              sorts: true,
              label: t('care.service.units'),
              cell: ({ units }) => number(units),
              numeric: true,
            },
          ]}
        />
      )}
    </Frame>
  )
}
