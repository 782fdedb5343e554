import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { accountSorts, accountStates, accountsPerPage } from '~/domains/ledger/index.server'
import { findVoucherId } from '~/domains/vouchers/index.server'
import { findVoucherInput } from '~/domains/vouchers/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseField } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { cleanLine } from '~/lib/typed/clean'
import { AccountKind } from '~/platform/prisma/enums'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { findAccounts } from '~/workflows/statements/find-accounts.server'
import { FinanceTabs } from '../parts/finance-tabs'
import { AccountFilterForm } from '../parts/ledger/account-filter-form'
import { AccountTable } from '../parts/ledger/account-table'
import { KindTable } from '../parts/ledger/kind-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What an address or a form asks for; what it does not know is asked for by nobody. */
function readFilter(read: (name: string) => unknown) {
  const text = (name: string) => String(read(name) ?? '')
  return {
    q: cleanLine(text('q')).slice(0, 100),
    kind: Object.values(AccountKind).find((kind) => kind === text('kind')) ?? null,
    state: accountStates.find((state) => state === text('state')) ?? null,
  }
}

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const query = context.url.searchParams
  const filter = readFilter((name) => query.get(name))
  const asked = readList(query, accountSorts)
  const found = await findAccounts(context, { ...filter, locale: context.locale }, asked)
  const provider = (code: string) =>
    code.startsWith('provider:') ? (ownValue(context.ports.payments, code.slice(9))?.name ?? null) : null
  return json({
    title: pageTitle(context.locale, 'finance.accounts.title'),
    filter: { q: filter.q, kind: filter.kind ?? '', state: filter.state ?? '' },
    isNarrow: filter.q !== '' || filter.kind !== null || filter.state !== null,
    kinds: found.kinds.map(({ balanceTiyin, ...kind }) => ({ ...kind, balance: String(balanceTiyin) })),
    sum: String(found.kinds.reduce((sum, { balanceTiyin }) => sum + balanceTiyin, 0n)),
    accounts: {
      list: listed(asked, found.total, accountsPerPage),
      rows: found.rows.map(({ code, balanceTiyin, movedAt, name }) => ({
        ...{ code, name: name ?? provider(code), movedAt, balance: String(balanceTiyin) },
      })),
    },
  })
}

/** Posted: what was typed may be the number of a voucher, which must stand in no address. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const form = await readFormData(args.request)
  const home = `/${context.locale}/staff/finance/accounts`
  const { q, kind, state } = readFilter((name) => form.get(name))
  const typed = new FormData()
  typed.set('number', q)
  const parsed = parseForm(typed, findVoucherInput)
  if (parsed.ok) {
    await requireBudget(context, 'lookUp')
    const voucherId = await findVoucherId(context, parsed.value.number)
    if (!voucherId) return refuseField('q', 'finance.voucher.notFound')
    return redirect(`${home}/voucher:${voucherId}`, { status: 303 })
  }
  const query = new URLSearchParams({ ...(q && { q }), ...(kind && { kind }), ...(state && { state }) })
  return redirect(query.size > 0 ? `${home}?${query}` : home, { status: 303 })
}

export default function FinanceAccounts() {
  const t = useT()
  const here = useHere()
  const { filter, isNarrow, kinds, sum, accounts } = useLoaderData<typeof loader>()
  const home = here('/staff/finance/accounts')
  return (
    <Frame width="wide">
      <FinanceTabs current="ledger" />
      <Heading level={1}>{t('finance.accounts.title')}</Heading>
      <p className="max-w-2xl">{t('finance.accounts.lead')}</p>
      <AccountFilterForm filter={filter} kinds={kinds.map(({ kind }) => kind)} />
      {isNarrow ? (
        <p>
          <a href={home}>{t('finance.accounts.all')}</a>
        </p>
      ) : (
        <KindTable kinds={kinds} sum={sum} />
      )}
      {accounts.list.total === 0 ? (
        <EmptyState icon="search" title={t('finance.accounts.none')} text={t('finance.accounts.noneText')} />
      ) : (
        <AccountTable accounts={accounts} />
      )}
    </Frame>
  )
}
