import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ListPages } from '~/ui/data/list-pages'
import { Table } from '~/ui/data/table'
import { Tabs } from '~/ui/data/tabs'
import { useMessage } from '~/ui/form/page/use-message'
import { type ReportPart, reportParts, type ShownLine, type ShownReport } from './shown-report'

/** What a column is called in the reader's language; undefined where its code alone is shown. */
export type LabelOf = ((column: string) => string | undefined) | undefined

/** What the file would do line by line, and the button that does it. Nothing is written yet. */
export function ImportReport({ report, labelOf }: { report: ShownReport; labelOf: LabelOf }) {
  const t = useT()
  const { number } = useFormat()
  const { counts, mark, list, lines, show, total } = report
  const { bad } = counts
  const count = counts.new + counts.changed
  const shown = number(count)
  const said = { new: number(counts.new), changed: number(counts.changed), same: number(counts.same) }
  const hrefOf = (part: ReportPart | null) => {
    const query = new URLSearchParams(list.rest)
    query.delete('show')
    if (part) query.set('show', part)
    return `?${query}`
  }
  return (
    <section className="grid gap-4" id="report">
      <Notice tone={bad > 0 ? 'warning' : 'info'} title={t('sheets.import.nothingYet')}>
        <p>{t('sheets.import.sum', said)}</p>
        {bad > 0 && <p>{t('sheets.import.someBad', { count: bad, shown: number(bad) })}</p>}
        {count === 0 && <p>{t('sheets.import.nothingToWrite')}</p>}
      </Notice>
      {count > 0 && (
        <PostForm hidden={{ intent: 'write', mark }}>
          <Button>
            {t(bad > 0 ? 'sheets.import.writeGood' : 'sheets.import.writeAll', { count, shown })}
          </Button>
        </PostForm>
      )}
      <Heading level={2}>{t('sheets.import.report')}</Heading>
      <Tabs
        label={t('sheets.import.show')}
        tabs={[
          { href: hrefOf(null), label: t('sheets.import.all'), count: total, current: show === null },
          ...reportParts
            .filter((part) => counts[part] > 0)
            .map((part) => ({
              ...{ href: hrefOf(part), label: t(`sheets.import.part.${part}`) },
              ...{ count: counts[part], current: show === part },
            })),
        ]}
      />
      <Table
        caption={t('sheets.import.report')}
        captionHidden
        rows={lines}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', label: t('sheets.import.line'), rowHeader: true, cell: ({ line }) => number(line) },
          { key: 'title', label: t('sheets.import.name'), cell: ({ title }) => title },
          {
            key: 'does',
            label: t('sheets.import.answer'),
            cell: (line) => <Answer line={line} labelOf={labelOf} />,
          },
        ]}
      />
      <ListPages list={list} />
    </section>
  )
}

function Answer({ line, labelOf }: { line: ShownLine; labelOf: LabelOf }) {
  const t = useT()
  const say = useMessage()
  const { part, changes, faults } = line
  return (
    <div className="grid gap-1">
      <p>{t(`sheets.import.does.${part}`)}</p>
      <ul className="grid gap-1">
        {faults.map(({ column, message }) => (
          <li key={column}>
            <ColumnName column={column} labelOf={labelOf} />: {say(message)}
          </li>
        ))}
        {changes.map(({ column, before, after }) => (
          <li key={column}>
            <ColumnName column={column} labelOf={labelOf} />:{' '}
            <del>
              <span className="visually-hidden">{t('sheets.import.before')} </span>
              {before || t('sheets.import.empty')}
            </del>{' '}
            <span aria-hidden="true">→</span>{' '}
            <ins>
              <span className="visually-hidden">{t('sheets.import.after')} </span>
              {after || t('sheets.import.empty')}
            </ins>
          </li>
        ))}
      </ul>
    </div>
  )
}

function ColumnName({ column, labelOf }: { column: string; labelOf: LabelOf }) {
  const label = labelOf?.(column)
  const code = <code translate="no">{column}</code>
  return label ? (
    <>
      {label} ({code})
    </>
  ) : (
    code
  )
}
