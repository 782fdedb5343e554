import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  approveClawback,
  listClawbacks,
  prepareClawback,
  withdrawClawback,
} from '~/domains/makers/index.server'
import { clawbackForm, clawbackReasons } from '~/domains/makers/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { MoneyField } from '~/ui/questions/fields/money-field'
import { ClawbackTable } from '../parts/settlement/clawback-table'
import { SettlementTabs } from '../parts/settlement/settlement-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const clawbacks = arrange(context.url.searchParams, await listClawbacks(context), {
    order: ({ order }) => order.number,
    name: ({ maker }) => maker.name,
    amount: ({ amountTiyin }) => amountTiyin,
  })
  return json({
    title: pageTitle(context.locale, 'settlement.clawbacks.title'),
    mayDecide: context.role === 'finance_officer',
    clawbacks: {
      list: clawbacks.list,
      rows: clawbacks.rows.map(({ amountTiyin, maker, order, preparedById, ...one }) => ({
        ...{ id: one.id, reasonCode: one.reasonCode, status: one.status },
        ...{ amount: String(amountTiyin), name: maker.name, order: order.number },
        isOwn: preparedById === context.personId,
      })),
    },
  })
}

const decisions = {
  approve: { command: approveClawback, done: 'settlement.clawbacks.done.approved' },
  withdraw: { command: withdrawClawback, done: 'settlement.clawbacks.done.withdrawn' },
} as const

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const form = await readFormData(args.request)
  const home = `/${context.locale}/staff/finance/makers/clawbacks`
  const intent = form.get('intent')
  if (intent === 'approve' || intent === 'withdraw') {
    const clawbackId = String(form.get('clawbackId'))
    const decided = await perform(context, decisions[intent].command, { clawbackId })
    if (!decided.ok) return refuseForm(decided)
    return redirectWithNotice(home, { key: decisions[intent].done, tone: 'success' })
  }
  if (intent !== 'prepare') return refuseForm(unknownAct)
  const parsed = parseForm(form, clawbackForm)
  if (!parsed.ok) return refuseForm(parsed)
  const prepared = await perform(context, prepareClawback, parsed.value)
  if (!prepared.ok) {
    return refuseForm(prepared, {
      'settlement.error.orderUnknown': 'number',
      'settlement.error.clawedAlready': 'number',
      'settlement.error.tooMuch': 'amountTiyin',
    })
  }
  return redirectWithNotice(home, { key: 'settlement.clawbacks.done.prepared', tone: 'success' })
}

/** Public money that makers give back: one officer prepares it, another approves, the next batch keeps it. */
export default function Clawbacks() {
  const t = useT()
  const { clawbacks, mayDecide } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <SettlementTabs current="clawbacks" />
      <Heading level={1}>{t('settlement.clawbacks.title')}</Heading>
      <p className="max-w-2xl">{t('settlement.clawbacks.lead')}</p>
      {clawbacks.list.total === 0 ? (
        <EmptyState title={t('settlement.clawbacks.none')} />
      ) : (
        <ClawbackTable clawbacks={clawbacks} mayDecide={mayDecide} />
      )}
      {mayDecide && (
        <PostForm hidden={{ intent: 'prepare' }}>
          <Heading level={2}>{t('settlement.clawbacks.prepare')}</Heading>
          <TextField
            name="number"
            label={t('settlement.clawbacks.order')}
            hint={t('settlement.clawbacks.orderHint')}
          />
          <MoneyField name="amountTiyin" label={t('settlement.clawbacks.amount')} />
          <SelectField
            name="reasonCode"
            label={t('settlement.clawbacks.reason')}
            emptyLabel={t('questions.field.choose')}
            options={clawbackReasons.map((value) => ({
              value,
              label: t(`settlement.clawbacks.reasons.${value}`),
            }))}
          />
          <Button>{t('settlement.clawbacks.prepare')}</Button>
        </PostForm>
      )}
    </Frame>
  )
}
