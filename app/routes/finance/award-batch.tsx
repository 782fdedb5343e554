import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  approveAwardBatch,
  getAwardBatch,
  recordBankAnswers,
  withdrawAwardBatch,
} from '~/domains/care/index.server'
import { bankAnswersForm, mostAnswerText } from '~/domains/care/schema'
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
import { BatchState } from './parts/batch-state'
import { TransferTable } from './parts/transfer-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const batch = await perform(context, getAwardBatch, args.params.id ?? '')
  if (!batch) throw notFound()
  const { id, month, sequence, status, totalTiyin, preparedById } = batch
  const transfers = arrange(context.url.searchParams, batch.transfers, {
    number: ({ number }) => number,
    amount: ({ amountTiyin }) => amountTiyin,
    status: ({ status: state }) => state,
  })
  return json({
    title: pageTitle(context.locale, 'care.pay.title'),
    ...{ id, sequence, status, month: isoDay(month), totalTiyin: totalTiyin.toString() },
    mayPay: context.role === 'finance_officer',
    isOwn: preparedById === context.personId,
    // The bank has not answered to all of it.
    isPaid: batch.transfers.every((one) => one.status === 'paid'),
    isAwaited: batch.transfers.some((one) => one.status === 'sent'),
    transfers: {
      list: transfers.list,
      rows: transfers.rows.map(({ recipient, amountTiyin, deductedTiyin, ...one }) => ({
        ...one,
        month: isoDay(one.month),
        amountTiyin: amountTiyin.toString(),
        deductedTiyin: deductedTiyin.toString(),
        // The whole number stands in the bank's file alone.
        account: `****${('card' in recipient ? recipient.card : recipient.account).slice(-4)}`,
        isCard: 'card' in recipient,
      })),
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const { id: batchId = '' } = args.params
  const form = await readFormData(args.request)
  const home = `/${context.locale}/staff/finance/awards/${batchId}`
  const intent = form.get('intent')
  if (intent === 'approve' || intent === 'withdraw') {
    const closed = await perform(context, closings[intent].command, { batchId })
    if (!closed.ok) return refuseForm(closed)
    return redirectWithNotice(home, { key: closings[intent].done, tone: 'success' })
  }
  if (intent !== 'answer') return refuseForm(unknownAct)
  const parsed = parseForm(form, bankAnswersForm)
  if (!parsed.ok) return refuseForm(parsed)
  const read = await perform(context, recordBankAnswers, { batchId, ...parsed.value })
  if (!read.ok) {
    return refuseForm(read, {
      'care.error.answers.line': 'text',
      'care.error.answers.twice': 'text',
      'care.error.answers.missing': 'text',
      'care.error.answers.foreign': 'text',
      'care.error.answers.differs': 'text',
    })
  }
  return redirectWithNotice(home, { key: 'care.pay.done.answered', values: read.value, tone: 'success' })
}

const closings = {
  approve: { command: approveAwardBatch, done: 'care.pay.done.approved' },
  withdraw: { command: withdrawAwardBatch, done: 'care.pay.done.withdrawn' },
} as const

/** One batch: who approves it, what the bank is given, what it answered. */
export default function FinanceAwardBatch() {
  const t = useT()
  const here = useHere()
  const { money, month } = useFormat()
  const page = useLoaderData<typeof loader>()
  const { status, mayPay, isOwn } = page
  const home = here('/staff/finance/awards')
  return (
    <Frame width="wide" back={{ href: home }}>
      <Heading level={1} caption={t('care.pay.title')}>
        {t('care.pay.batch', { month: month(page.month), sequence: page.sequence })}
      </Heading>
      <p>
        <BatchState status={status} isPaid={page.isPaid} isAwaited={page.isAwaited} /> {t('care.pay.total')}:{' '}
        {money(page.totalTiyin)}
      </p>
      {status === 'prepared' && isOwn && <Notice>{t('care.error.batchByYou')}</Notice>}
      <ButtonGroup>
        {status === 'prepared' && mayPay && !isOwn && (
          <PostForm className="contents" hidden={{ intent: 'approve' }}>
            <Button>{t('care.pay.approve')}</Button>
          </PostForm>
        )}
        {status === 'prepared' && mayPay && (
          <PostForm className="contents" hidden={{ intent: 'withdraw' }}>
            <Button look="secondary">{t('care.pay.withdraw')}</Button>
          </PostForm>
        )}
        {status === 'approved' && mayPay && (
          <>
            <ButtonLink href={`${home}/${page.id}/file`}>{t('care.pay.file')}</ButtonLink>
            <ButtonLink href={`${home}/${page.id}/file?format=xml`} look="secondary">
              {t('settlement.fileXml')}
            </ButtonLink>
          </>
        )}
      </ButtonGroup>
      <TransferTable transfers={page.transfers} />
      {mayPay && page.isAwaited && (
        <PostForm hidden={{ intent: 'answer' }}>
          <TextareaField
            name="text"
            label={t('care.pay.answers')}
            hint={t('care.pay.answersHint')}
            limit={mostAnswerText}
          />
          <Button>{t('care.pay.readAnswers')}</Button>
        </PostForm>
      )}
    </Frame>
  )
}
