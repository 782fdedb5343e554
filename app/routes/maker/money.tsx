import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayInTeam } from '~/domains/identity/index.server'
import { getOwnMakerAccount, prepareMakerAccount } from '~/domains/makers/index.server'
import { makerAccountForm } from '~/domains/makers/schema'
import { getMakerAccount } from '~/domains/vouchers/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Stats } from '~/ui/data/stats'
import { Table } from '~/ui/data/table'
import { BankAccount, RefusedAccount } from './parts/bank-account'
import { MakerTabs } from './parts/maker-tabs'
import { useMovementColumns } from './parts/use-movement-columns'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'money', 'maker_staff')
  const asked = context.url.searchParams.get('before') ?? ''
  const before = /^\d{1,18}$/.test(asked) ? BigInt(asked) : null
  const [{ balanceTiyin, lines, next }, { current, waiting }] = await Promise.all([
    getMakerAccount(context, before),
    getOwnMakerAccount(context),
  ])
  return json({
    title: pageTitle(context.locale, 'maker.money.title'),
    balanceTiyin: String(balanceTiyin),
    account: {
      current: current && { ...current, usableOn: isoDay(current.usableOn) },
      waiting,
      mayChange: mayInTeam(context, 'account'),
    },
    isFirst: before === null,
    next: next === null ? null : String(next),
    lines: lines.map(({ id, at, purpose, changeTiyin, paper }) => ({
      id: String(id),
      at,
      purpose,
      change: String(changeTiyin),
      paper,
    })),
  })
}

/** Another account to be paid to; finance lets it count. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'account', 'maker_staff')
  const parsed = parseForm(await readFormData(args.request), makerAccountForm)
  if (!parsed.ok) return refuseForm(parsed)
  const prepared = await perform(context, prepareMakerAccount, parsed.value)
  if (!prepared.ok) return refuseForm(prepared, { 'settlement.error.accountSame': 'account' })
  return redirectWithNotice(`/${context.locale}/maker/money`, {
    key: 'maker.account.done',
    tone: 'success',
  })
}

export default function Money() {
  const t = useT()
  const here = useHere()
  const { money } = useFormat()
  const movements = useMovementColumns()
  const { balanceTiyin, lines, next, isFirst, account } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <MakerTabs current="money" />
      <Heading level={1}>{t('maker.money.title')}</Heading>
      <RefusedAccount {...account} />
      <Stats
        stats={[
          {
            label: t('maker.money.owed'),
            value: money(balanceTiyin),
            note: t(balanceTiyin.startsWith('-') ? 'maker.money.oweNote' : 'maker.money.owedNote'),
          },
        ]}
      />
      <p>
        <a className="inline-flex min-h-11 items-center" href={here('/maker/money/statement')}>
          {t('makers.statement.title')}
        </a>
      </p>
      {lines.length === 0 ? (
        <EmptyState icon="document" title={t('maker.money.empty')} text={t('maker.money.emptyText')} />
      ) : (
        <Table
          caption={t('maker.money.statement')}
          rows={lines}
          rowKey={(line) => line.id}
          columns={movements}
        />
      )}
      <p>
        {!isFirst && <a href={here('/maker/money')}>{t('maker.money.newest')}</a>}{' '}
        {next && <a href={here(`/maker/money?before=${next}`)}>{t('maker.money.older')}</a>}
      </p>
      <BankAccount {...account} />
    </Frame>
  )
}
