import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { approveMakerBatch, getMakerBatch, withdrawMakerBatch } from '~/domains/makers/index.server'
import { withdrawBatchForm } from '~/domains/makers/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { TextareaField } from '~/ui/form/textarea-field'
import { BatchState } from '../parts/batch-state'
import { LineTable } from '../parts/settlement/line-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const batch = await perform(context, getMakerBatch, args.params.id ?? '')
  if (!batch) throw notFound()
  const { id, number, untilOn, status, totalTiyin, preparedById, reason } = batch
  const lines = arrange(context.url.searchParams, batch.transfers, {
    name: ({ recipient }) => recipient.name,
    amount: ({ amountTiyin }) => amountTiyin,
    status: ({ status: state }) => state,
  })
  return json({
    title: pageTitle(context.locale, 'settlement.title'),
    ...{ id, number, status, reason, total: String(totalTiyin) },
    untilOn: isoDay(untilOn),
    mayPay: context.role === 'finance_officer',
    isOwn: preparedById === context.personId,
    isPaid: batch.transfers.every((one) => one.status === 'paid'),
    isAwaited: batch.transfers.some((one) => one.status === 'sent'),
    isAccountChanged: batch.transfers.some((one) => one.isAccountChanged && one.status === 'sent'),
    lines: {
      list: lines.list,
      rows: lines.rows.map(({ recipient, ...line }) => ({
        ...{ id: line.id, status: line.status, refusalCode: line.refusalCode, name: recipient.name },
        ...{ earned: String(line.earnedTiyin), clawed: String(line.clawedTiyin) },
        ...{ carried: String(line.carriedTiyin), amount: String(line.amountTiyin) },
        isAccountChanged: line.isAccountChanged,
        // The whole number stands in the bank's file alone.
        account: `****${recipient.account.slice(-4)}`,
      })),
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const { id: batchId = '' } = args.params
  const form = await readFormData(args.request)
  const home = `/${context.locale}/staff/finance/makers/batches/${batchId}`
  const intent = form.get('intent')
  if (intent === 'approve') {
    const approved = await perform(context, approveMakerBatch, { batchId })
    if (!approved.ok) return refuseForm(approved)
    return redirectWithNotice(home, { key: 'settlement.done.approved', tone: 'success' })
  }
  if (intent !== 'withdraw') return refuseForm(unknownAct)
  const parsed = parseForm(form, withdrawBatchForm)
  if (!parsed.ok) return refuseForm(parsed)
  const withdrawn = await perform(context, withdrawMakerBatch, { batchId, ...parsed.value })
  if (!withdrawn.ok) return refuseForm(withdrawn)
  return redirectWithNotice(home, { key: 'settlement.done.withdrawn', tone: 'success' })
}

/** One batch: approved by somebody else, taken back with a reason, or given to the bank. */
export default function MakerBatchPage() {
  const t = useT()
  const here = useHere()
  const { money, dateLong } = useFormat()
  const page = useLoaderData<typeof loader>()
  const { status, mayPay, isOwn } = page
  const file = here(`/staff/finance/makers/batches/${page.id}/file`)
  return (
    <Frame width="wide" back={{ href: here('/staff/finance/makers'), label: t('settlement.title') }}>
      <Heading level={1} caption={t('settlement.untilDay', { day: dateLong(page.untilOn) })}>
        {t('settlement.batch', { number: page.number })}
      </Heading>
      <p className="flex flex-wrap items-center gap-2">
        <BatchState status={status} isPaid={page.isPaid} isAwaited={page.isAwaited} /> {money(page.total)}
      </p>
      {page.reason && <Notice title={t('settlement.withdrawnWhy')}>{page.reason}</Notice>}
      {status === 'prepared' && isOwn && <Notice>{t('settlement.error.byYou')}</Notice>}
      {page.isAccountChanged && (
        <Notice tone="warning" title={t('settlement.accountChangedTitle')}>
          {t('settlement.accountChangedText')}
        </Notice>
      )}
      {page.isAwaited && mayPay && (
        <ButtonGroup>
          <ButtonLink href={`${file}?format=xml`}>{t('settlement.fileXml')}</ButtonLink>
          <ButtonLink href={file} look="secondary">
            {t('settlement.fileCsv')}
          </ButtonLink>
        </ButtonGroup>
      )}
      {status === 'prepared' && mayPay && !isOwn && (
        <PostForm hidden={{ intent: 'approve' }}>
          <Button>{t('settlement.approve')}</Button>
        </PostForm>
      )}
      <LineTable lines={page.lines} />
      {status === 'prepared' && mayPay && (
        <PostForm hidden={{ intent: 'withdraw' }}>
          <Heading level={2}>{t('settlement.withdraw')}</Heading>
          <TextareaField name="reason" label={t('settlement.reason')} limit={500} />
          <Button look="secondary">{t('settlement.withdraw')}</Button>
        </PostForm>
      )}
    </Frame>
  )
}
