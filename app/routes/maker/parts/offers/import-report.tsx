import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Table } from '~/ui/data/table'
import type { FormMessage } from '~/ui/form/page/form-reply'
import { useMessage } from '~/ui/form/page/use-message'

export interface ShownReport {
  /** The file, to be written on confirmation. */
  csv: string
  importId: string
  lines: {
    line: number
    title: string
    does: 'new' | 'changed' | 'same' | null
    faults: { column: string; message: FormMessage }[]
  }[]
}

/** Lines that say something new. */
export function countToWrite({ lines }: Pick<ShownReport, 'lines'>): number {
  return lines.filter(({ does }) => does === 'new' || does === 'changed').length
}

/** What the file would do line by line, and the button that does it. Nothing is written yet. */
export function ImportReport({ report }: { report: ShownReport }) {
  const t = useT()
  const say = useMessage()
  const { lines, csv, importId } = report
  const bad = lines.filter(({ does }) => does === null).length
  const toWrite = countToWrite(report)
  return (
    <section className="grid gap-4" id="report">
      <Notice tone={bad > 0 ? 'warning' : 'info'} title={t('makers.import.nothingYet')} role="alert">
        <p>
          {bad === 0
            ? t('makers.import.allGood', { count: lines.length })
            : t('makers.import.someBad', { bad, good: lines.length - bad })}
        </p>
      </Notice>
      {toWrite > 0 && (
        <PostForm multipart hidden={{ intent: 'write', csv, importId, lines: String(toWrite) }} onlyShows>
          <Button>
            {t(bad > 0 ? 'makers.import.writeGood' : 'makers.import.writeAll', { count: toWrite })}
          </Button>
        </PostForm>
      )}
      <Heading level={2}>{t('makers.import.report')}</Heading>
      <Table
        caption={t('makers.import.report')}
        captionHidden
        rows={lines}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', label: t('makers.import.line'), rowHeader: true, cell: ({ line }) => line },
          { key: 'title', label: t('maker.offers.offer'), cell: ({ title }) => title },
          {
            key: 'does',
            label: t('makers.import.answer'),
            cell: ({ does, faults }) =>
              does ? (
                t(`makers.import.does.${does}`)
              ) : (
                <ul className="grid gap-1">
                  {faults.map(({ column, message }) => (
                    <li key={column}>
                      <code>{column}</code>: {say(message)}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </section>
  )
}
