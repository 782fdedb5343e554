import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  cancelExport,
  exportFilters,
  exportRoles,
  listExports,
  mayExport,
  requestExport,
  requestExportForm,
} from '~/domains/administration/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { openPageState } from '~/http/kept-forms/page-state.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { watchAgain, watchHeaders } from '~/http/page/watch-again.server'
import { ExportForm, type ExportKind, exportKinds } from '~/http/sheet/export-form'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ExportsTable } from './parts/exports-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]
export const headers = watchHeaders

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...exportRoles)
  const asked = readList(context.url.searchParams, [])
  const { exports, total, pageSize } = await listExports(context, asked.page)
  const { shown } = await openPageState(args.request, args.context)
  const again = shown ? readAsked(shown.fields) : null
  // How far it is, is seen without a press; a form that waits to be filled in is left in peace.
  const isAtWork = asked.page === 1 && exports.some(({ status }) => status === 'queued') && !again
  const watch = isAtWork ? watchAgain(context.url) : null
  return json(
    {
      title: pageTitle(context.locale, 'exports.title'),
      list: listed(asked, total, pageSize),
      again,
      lists: exportKinds.flatMap((kind) =>
        mayExport(context, kind) ? [{ kind, path: pageOf(kind, context.role) }] : [],
      ),
      isWatching: watch?.isWatching ?? false,
      exports: exports.map(({ requestedAt, expiresAt, ...row }) => ({
        ...{ id: row.id, kind: row.kind, format: row.format, reason: row.reason },
        ...{ rowsDone: row.rowsDone, sizeBytes: row.sizeBytes },
        // The job that deletes it may be late.
        status: row.status === 'ready' && expiresAt <= context.now() ? ('deleted' as const) : row.status,
        requestedAt: requestedAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
    },
    watch ? { headers: watch.headers } : undefined,
  )
}

/** Where a list stands that can be asked for. */
function pageOf(kind: ExportKind, role: string): string {
  if (kind === 'people') return role === 'administrator' ? '/admin/staff' : '/staff/people'
  return { cases: '/staff', audit: '/admin/audit', statement: '/staff/finance' }[kind]
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
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  const filters = exportFilters.safeParse(readAsked(fields).filters)
  if (!filters.success) return refuseForm(refuse('exports.error.kind'))
  const asked = await perform(context, requestExport, { ...parsed.value, locale, filters: filters.data })
  if (!asked.ok) return refuseForm(asked, { 'exports.error.groundMissing': 'ground' })
  return redirectWithNotice(to, { key: 'exports.asked', tone: 'success' })
}

/** Which list a posted form asks for: its kind, and the filters in fields that begin with `f-`. */
function readAsked(fields: readonly (readonly string[])[]) {
  const filters = fields.flatMap(([name = '', value = '']) =>
    name.startsWith('f-') && value ? [[name.slice(2), value] as const] : [],
  )
  const asked = fields.find(([name]) => name === 'kind')?.[1]
  const kind = exportKinds.find((one) => one === asked) ?? null
  return { kind, filters: Object.fromEntries(filters) }
}

export default function Exports() {
  const t = useT()
  const here = useHere()
  const { exports, list, lists, again, isWatching } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <Heading level={1}>{t('exports.title')}</Heading>
      <p>{t('exports.lead')}</p>
      {isWatching && <p>{t('exports.watching')}</p>}
      {again?.kind && <ExportForm kind={again.kind} filters={again.filters} isAgain />}
      {exports.length === 0 ? (
        <EmptyState
          title={t('exports.none')}
          text={t('exports.noneText')}
          action={
            <ul>
              {lists.map(({ kind, path }) => (
                <li key={kind}>
                  <a className="inline-flex min-h-11 items-center" href={here(path)}>
                    {t(`exports.kind.${kind}`)}
                  </a>
                </li>
              ))}
            </ul>
          }
        />
      ) : (
        <ExportsTable exports={exports} list={list} />
      )}
    </Frame>
  )
}
