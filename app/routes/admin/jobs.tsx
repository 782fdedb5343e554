import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listFailedJobs, retryJobs } from '~/domains/administration/index.server'
import { failedJobSorts, taskPayloads } from '~/domains/jobs/index.server'
import { readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Stats } from '~/ui/data/stats'
import { describeScanning } from '~/views/uploads/describe-scanning.server'
import { FailedJobsTable } from './parts/failed-jobs-table'
import { Scanning } from './parts/scanning'
import { useAdminCrumbs } from './parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const asked = readList(context.url.searchParams, failedJobSorts)
  const { counts, jobs, total, pageSize } = await listFailedJobs(context, asked)
  const title = pageTitle(context.locale, 'admin.jobs.title')
  const scanning = await describeScanning(context)
  return json({
    ...{ scanning, title, counts, list: listed(asked, total, pageSize) },
    jobs: jobs.map((job) => ({ ...job, isWorded: Object.hasOwn(taskPayloads, job.task) })),
  })
}

/** Runs one failed job again (`jobId`), or all of them. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const form = await readFormData(args.request)
  const done = await perform(context, retryJobs, String(form.get('jobId') ?? ''))
  if (!done.ok) return refuseForm(done)
  const notice = { key: 'admin.jobs.retried', values: { count: done.value }, tone: 'success' } as const
  return redirectWithNotice(`/${context.locale}/admin/jobs`, notice)
}

const countKeys = ['waiting', 'planned', 'running', 'stuck', 'retrying', 'failed'] as const

export default function Jobs() {
  const t = useT()
  const { number } = useFormat()
  const { scanning, counts, jobs, list } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" crumbs={useAdminCrumbs({ label: t('admin.jobs.title') })}>
      <Heading level={1}>{t('admin.jobs.title')}</Heading>
      <p>{t('admin.jobs.lead')}</p>
      {counts.workers === 0 && <Notice tone="danger">{t('admin.jobs.noWorker')}</Notice>}
      {counts.stuck > 0 && <Notice tone="warning">{t('admin.jobs.stuckText')}</Notice>}
      <Stats
        stats={countKeys.map((key) => ({ label: t(`admin.jobs.counts.${key}`), value: number(counts[key]) }))}
      />
      {list.total === 0 ? (
        <EmptyState icon="checkCircle" title={t('admin.jobs.empty')} text={t('admin.jobs.emptyText')} />
      ) : (
        <>
          <PostForm hidden={{ jobId: 'all' }}>
            <Button look="secondary" icon="refresh">
              {t('admin.jobs.retryAll')}
            </Button>
          </PostForm>
          <FailedJobsTable jobs={jobs} list={list} />
        </>
      )}
      <Scanning of={scanning} />
    </Frame>
  )
}
