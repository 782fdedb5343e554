import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listParameterProposals, readParameterState } from '~/domains/administration/index.server'
import { listParameters } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import type { ShownText } from '~/i18n/show-in-script'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import { Table } from '~/ui/data/table'
import { nameParameters } from '../parts/parameters/name-parameters.server'
import { ParameterValue } from '../parts/parameters/parameter-value'
import { showSource } from '../parts/parameters/show-source'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const today = dayOf(context.now())
  const rows = await listParameters()
  const names = await nameParameters(rows, context.locale, today)
  const proposals = await listParameterProposals(context)
  const waiting = proposals.filter(({ status }) => status === 'prepared').map(({ code }) => code)
  const lines = [...names].flatMap(([code, name]) => {
    const ofCode = rows.filter((row) => row.code === code)
    // The value in force; a code whose values all lie ahead or behind shows its latest.
    const shown = ofCode.find((row) => readParameterState(row, today) === 'current') ?? ofCode[0]
    const planned = ofCode.find((row) => readParameterState(row, today) === 'planned')
    if (!shown) return []
    const { unit, isExample } = shown
    const source = showSource(shown, context.locale)
    const validFrom = isoDay(shown.validFrom)
    const plannedFrom = isoDay(planned?.validFrom)
    const isWaiting = waiting.includes(code)
    const value = shown.value.toString()
    return [{ code, name, value, unit, source, isExample, validFrom, plannedFrom, isWaiting }]
  })
  return json({
    title: pageTitle(context.locale, 'admin.parameters.title'),
    waiting: waiting.length,
    law: lines.filter(({ code }) => !/^(voucher-ceiling|benefit-\w+)\./.test(code)),
    benefits: lines.filter(({ code }) => code.startsWith('benefit-')),
    ceilings: lines.filter(({ code }) => code.startsWith('voucher-ceiling.')),
  })
}

interface Line {
  code: string
  name: string
  value: string
  unit: string
  source: ShownText
  isExample: boolean
  validFrom: string
  plannedFrom: string | null
  /** A value waits for a second administrator. */
  isWaiting: boolean
}

export default function Parameters() {
  const t = useT()
  const { law, benefits, ceilings, waiting } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" crumbs={useAdminCrumbs({ label: t('admin.parameters.title') })}>
      <Heading level={1}>{t('admin.parameters.title')}</Heading>
      <p>{t('admin.parameters.lead')}</p>
      {waiting > 0 && <Notice tone="warning">{t('admin.proposal.count', { count: waiting })}</Notice>}
      <ParameterTable caption={t('admin.parameters.law')} lines={law} />
      <ParameterTable caption={t('admin.parameters.benefits')} lines={benefits} />
      <ParameterTable caption={t('admin.parameters.ceilings')} lines={ceilings} />
    </Frame>
  )
}

function ParameterTable({ caption, lines }: { caption: string; lines: readonly Line[] }) {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  return (
    <Table
      caption={caption}
      rows={lines}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          label: t('admin.parameters.what'),
          rowHeader: true,
          cell: ({ code, name, isExample }) => (
            <>
              <a href={here(`/admin/parameters/${code}`)}>{name}</a>{' '}
              {isExample && <Tag tone="warning">{t('admin.parameters.example')}</Tag>}
            </>
          ),
        },
        { key: 'from', label: t('admin.parameters.from'), cell: ({ validFrom }) => dateShort(validFrom) },
        {
          key: 'planned',
          label: t('admin.parameters.next'),
          cell: ({ plannedFrom, isWaiting }) => (
            <>
              {plannedFrom && dateShort(plannedFrom)}{' '}
              {isWaiting && <Tag tone="info">{t('admin.proposal.next')}</Tag>}
              {!plannedFrom && !isWaiting && '–'}
            </>
          ),
        },
        {
          key: 'source',
          label: t('admin.parameters.source'),
          cell: ({ source }) => <span lang={source.lang}>{source.text}</span>,
        },
        {
          key: 'value',
          label: t('admin.parameters.value'),
          numeric: true,
          cell: ({ value, unit }) => <ParameterValue value={value} unit={unit} />,
        },
      ]}
    />
  )
}
