import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { approveMakerAccount, listWaitingAccounts, withdrawMakerAccount } from '~/domains/makers/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import { DecideButtons } from '../parts/decide-buttons'
import { makerColumn } from '../parts/settlement/maker-column'
import { SettlementTabs } from '../parts/settlement/settlement-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const accounts = arrange(context.url.searchParams, await listWaitingAccounts(context), {
    name: ({ name }) => name,
    at: ({ preparedAt }) => preparedAt,
  })
  return json({
    title: pageTitle(context.locale, 'settlement.accounts.title'),
    mayDecide: context.role === 'finance_officer',
    accounts,
  })
}

const acts = {
  approve: { command: approveMakerAccount, done: 'settlement.accounts.done.approved' },
  withdraw: { command: withdrawMakerAccount, done: 'settlement.accounts.done.withdrawn' },
} as const

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent !== 'approve' && intent !== 'withdraw') return refuseForm(unknownAct)
  const decided = await perform(context, acts[intent].command, { accountId: String(form.get('accountId')) })
  if (!decided.ok) return refuseForm(decided)
  const home = `/${context.locale}/staff/finance/makers/accounts`
  return redirectWithNotice(home, { key: acts[intent].done, tone: 'success' })
}

/** Accounts that makers gave: each is compared with the maker's contract, and counts when somebody of finance says so. */
export default function MakerAccounts() {
  const t = useT()
  const { dateTime } = useFormat()
  const { accounts, mayDecide } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <SettlementTabs current="accounts" />
      <Heading level={1}>{t('settlement.accounts.title')}</Heading>
      <p className="max-w-2xl">{t('settlement.accounts.lead')}</p>
      {accounts.list.total === 0 ? (
        <EmptyState title={t('settlement.accounts.none')} />
      ) : (
        <ListTable
          caption={t('settlement.accounts.title')}
          captionHidden
          {...accounts}
          rowKey={({ id }) => id}
          columns={[
            makerColumn(t),
            {
              key: 'at',
              label: t('settlement.accounts.at'),
              sorts: true,
              cell: ({ preparedAt }) => dateTime(preparedAt),
            },
            {
              key: 'given',
              label: t('settlement.accounts.given'),
              cell: ({ given }) => <BankAccount of={given} />,
            },
            {
              key: 'before',
              label: t('settlement.accounts.before'),
              cell: ({ before }) => (before ? <BankAccount of={before} /> : t('settlement.accounts.first')),
            },
            {
              key: 'act',
              label: t('settlement.accounts.decide'),
              cell: ({ id }) =>
                mayDecide ? (
                  <DecideButtons
                    hidden={{ accountId: id }}
                    label={(intent) => t(`settlement.accounts.${intent}`)}
                  />
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
    </Frame>
  )
}

function BankAccount({ of: { account, bankCode } }: { of: { account: string; bankCode: string } }) {
  const t = useT()
  return (
    <>
      {account}
      <br />
      {t('settlement.accounts.bank', { code: bankCode })}
    </>
  )
}
