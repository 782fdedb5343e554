import { useHere } from '~/http/frame'
import type { ExportKind } from '~/http/sheet/export-form'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'

interface ExportLine {
  id: string
  kind: ExportKind
  format: 'csv' | 'xlsx'
  status: 'queued' | 'ready' | 'failed' | 'cancelled' | 'deleted'
  reason: string | null
  rowsDone: number
  sizeBytes: number
  requestedAt: string
  expiresAt: string
}

const tones: Record<ExportLine['status'], Tone> = {
  queued: 'info',
  ready: 'success',
  failed: 'danger',
  cancelled: 'neutral',
  deleted: 'neutral',
}

/** Lists that were asked for: how far each is, and what can be done with it. */
export function ExportsTable({ exports, list }: { exports: readonly ExportLine[]; list: Listing }) {
  const t = useT()
  const { dateTime, number } = useFormat()
  return (
    <ListTable
      caption={t('exports.title')}
      captionHidden
      list={list}
      rows={exports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'kind',
          label: t('exports.column.list'),
          rowHeader: true,
          cell: ({ kind, format }) => `${t(`exports.kind.${kind}`)} (${format.toUpperCase()})`,
        },
        { key: 'asked', label: t('exports.column.asked'), cell: ({ requestedAt }) => dateTime(requestedAt) },
        {
          key: 'state',
          label: t('exports.column.state'),
          cell: ({ status, reason }) => (
            <>
              <Tag tone={tones[status]}>{t(`exports.status.${status}`)}</Tag>
              {reason && <> {t(keyOf('exports.reason', reason))}</>}
            </>
          ),
        },
        {
          key: 'rows',
          label: t('exports.column.rows'),
          numeric: true,
          cell: ({ rowsDone }) => number(rowsDone),
        },
        {
          key: 'size',
          label: t('exports.column.size'),
          numeric: true,
          cell: ({ status, sizeBytes }) =>
            status === 'ready' ? t('exports.size', { size: number(Math.ceil(sizeBytes / 1024)) }) : '–',
        },
        { key: 'act', label: t('admin.person.action'), cell: (line) => <ExportAct {...line} /> },
      ]}
    />
  )
}

function ExportAct({ id, status, kind, expiresAt }: ExportLine) {
  const t = useT()
  const here = useHere()
  const { dateTime } = useFormat()
  const name = t(`exports.kind.${kind}`)
  if (status === 'ready') {
    return (
      <>
        <a href={here(`/exports/${id}/file`)} download>
          {t('exports.download')}
          <span className="visually-hidden"> {name}</span>
        </a>{' '}
        {t('exports.until', { at: dateTime(expiresAt) })}
      </>
    )
  }
  if (status !== 'queued') return '–'
  return (
    <PostForm hidden={{ intent: 'cancel', id }}>
      <Button look="secondary">
        {t('exports.cancel')}
        <span className="visually-hidden"> {name}</span>
      </Button>
    </PostForm>
  )
}
