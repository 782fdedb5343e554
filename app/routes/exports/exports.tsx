import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { cancelExport, exportRoles, listExports, requestExport } from '~/domains/exports/index.server'
import { exportFilters, requestExportForm } from '~/domains/exports/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ExportsTable } from './parts/exports-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...exportRoles)
  const asked = readList(context.url.searchParams, [])
  const { exports, total, pageSize } = await listExports(context, asked.page)
  return json({
    title: pageTitle(context.locale, 'exports.title'),
    list: listed(asked, total, pageSize),
    exports: exports.map(({ filters: _, requestedAt, expiresAt, ...row }) => ({
      ...{ id: row.id, kind: row.kind, format: row.format, reason: row.reason },
      ...{ rowsDone: row.rowsDone, sizeBytes: row.sizeBytes },
      // The job that deletes it may be late.
      status: row.status === 'ready' && expiresAt <= context.now() ? ('deleted' as const) : row.status,
      requestedAt: requestedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
  })
}

/** Asks for a list (from the page that shows it), or cancels one (`cancel`). */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...exportRoles)
  const { locale } = context
  const to = `/${locale}/exports`
  const form = await readFormData(args.request)
  if (form.get('intent') === 'cancel') {
    const cancelled = await perform(context, cancelExport, String(form.get('id') ?? ''))
    if (!cancelled.ok) return refuseForm(cancelled)
    return redirectWithNotice(to, { key: 'exports.cancelled', tone: 'success' })
  }
  const parsed = parseForm(form, requestExportForm)
  if (!parsed.ok) return refuseForm(parsed)
  const said = [...form].flatMap(([name, value]) =>
    name.startsWith('f-') && typeof value === 'string' && value ? [[name.slice(2), value]] : [],
  )
  const filters = exportFilters.safeParse(Object.fromEntries(said))
  const asked = await perform(context, requestExport, {
    ...{ ...parsed.value, locale, filters: filters.success ? filters.data : {} },
  })
  if (!asked.ok) return refuseForm(asked)
  return redirectWithNotice(to, { key: 'exports.asked', tone: 'success' })
}

export default function Exports() {
  const t = useT()
  const { exports, list } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <Heading level={1}>{t('exports.title')}</Heading>
      <p>{t('exports.lead')}</p>
      {exports.length === 0 ? (
        <EmptyState title={t('exports.none')} text={t('exports.noneText')} />
      ) : (
        <ExportsTable exports={exports} list={list} />
      )}
    </Frame>
  )
}
