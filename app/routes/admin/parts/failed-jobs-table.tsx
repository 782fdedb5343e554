import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import { Code } from './code'

interface JobLine {
  id: string
  task: string
  /** False for a task of an earlier program, which has no words. */
  isWorded: boolean
  attempts: number
  maxAttempts: number
  lastError: string
  runAt: string
  updatedAt: string
  isFinal: boolean
}

/** Failed jobs with their reason, each with a button that runs it again. */
export function FailedJobsTable({ jobs, list }: { jobs: readonly JobLine[]; list: Listing }) {
  const t = useT()
  const { dateTime, number } = useFormat()
  return (
    <ListTable
      list={list}
      caption={t('admin.jobs.caption')}
      rows={jobs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'task',
          sorts: true,
          label: t('admin.jobs.task'),
          rowHeader: true,
          cell: ({ task, isWorded }) => (
            <>
              {isWorded && t(keyOf('admin.jobs.name', task))}
              <Code>{task}</Code>
            </>
          ),
        },
        {
          key: 'reason',
          label: t('admin.jobs.reason'),
          // The reason is the program's own English.
          cell: ({ lastError }) => <span lang="en">{lastError}</span>,
        },
        {
          key: 'attempts',
          label: t('admin.jobs.attempts'),
          numeric: true,
          cell: ({ attempts, maxAttempts }) =>
            t('admin.jobs.attemptsOf', { attempts: number(attempts), most: number(maxAttempts) }),
        },
        {
          key: 'failedAt',
          sorts: true,
          label: t('admin.jobs.failedAt'),
          cell: ({ updatedAt }) => dateTime(updatedAt),
        },
        {
          key: 'state',
          label: t('admin.jobs.state'),
          cell: ({ isFinal, runAt }) =>
            isFinal ? (
              <Tag tone="danger">{t('admin.jobs.final')}</Tag>
            ) : (
              t('admin.jobs.nextRun', { at: dateTime(runAt) })
            ),
        },
        {
          key: 'retry',
          label: t('admin.jobs.action'),
          cell: ({ id, task }) => (
            <PostForm className="block" hidden={{ jobId: id }}>
              <Button look="secondary" hiddenText={task}>
                {t('admin.jobs.retry')}
              </Button>
            </PostForm>
          ),
        },
      ]}
    />
  )
}
