import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getAccountBeginning, getAccountStatement } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { periodQuery, readPeriod } from '~/http/sheet/read-period.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { PrintButton } from '~/ui/action/print-button'
import { Heading } from '~/ui/content/heading'
import { Stats } from '~/ui/data/stats'
import { PeriodForm } from '~/ui/form/period-form'
import { findBelongings } from '~/workflows/statements/find-belongings.server'
import { nameAccounts } from '~/workflows/statements/name-accounts.server'
import { recordAccountRead } from '~/workflows/statements/record-account-read.server'
import { accountKindOf } from '../parts/ledger/account-kind'
import { AccountName } from '../parts/ledger/account-name'
import { AccountOwner } from '../parts/ledger/account-owner'
import { PeriodStatement } from '../parts/ledger/period-statement'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const query = context.url.searchParams
  const asked = query.get('before') ?? ''
  const before = /^\d{1,18}$/.test(asked) ? BigInt(asked) : null
  const code = args.params.code ?? ''
  const { period, asked: shown } = readPeriod(query, context.now(), await getAccountBeginning(context, code))
  // An account that is not there is 404 with any period.
  const { begin: since, end: until } = period ?? { begin: context.now(), end: context.now() }
  const statement = await getAccountStatement(context, code, { since, until, before })
  if (!statement) throw notFound()
  await perform(context, recordAccountRead, code)
  const { sums, lines, balanceTiyin, next } = statement
  const belongings = await findBelongings(context, lines)
  const codes = [code, ...lines.map(({ otherCode }) => otherCode)]
  const belongingCodes = [...belongings.values()].flatMap((found) => found.code ?? [])
  const names = await nameAccounts(context, [...codes, ...belongingCodes], context.locale)
  return json({
    title: pageTitle(context.locale, 'finance.account.title'),
    ...{ code, name: names.get(code) ?? null, ...shown },
    balanceTiyin: String(balanceTiyin),
    isFirst: before === null,
    next: next === null ? null : String(next),
    period: period && {
      query: String(periodQuery(period)),
      from: period.from,
      until: period.until,
      opening: String(sums.openingTiyin),
      in: String(sums.inTiyin),
      out: String(sums.outTiyin),
      closing: String(sums.closingTiyin),
    },
    lines: lines.map(({ id, at, purpose, otherCode, changeTiyin, balanceTiyin: after }) => {
      const found = belongings.get(id)
      return {
        ...{ id: String(id), at, purpose, changeTiyin: String(changeTiyin), afterTiyin: String(after) },
        other: { code: otherCode, name: names.get(otherCode) ?? null },
        // What the account itself is, or the other side, has its link already.
        belongs:
          found && ![code, otherCode].some((here) => found.path === `/accounts/${here}`)
            ? {
                ...{ kind: found.kind, path: found.path },
                number: found.number ?? names.get(found.code ?? '') ?? null,
              }
            : null,
      }
    }),
  })
}

export default function FinanceAccount() {
  const t = useT()
  const here = useHere()
  const { money } = useFormat()
  const { code, name, balanceTiyin, values, errors, period, lines, next, isFirst } =
    useLoaderData<typeof loader>()
  const page = here(`/staff/finance/accounts/${code}`)
  return (
    <Frame
      width="wide"
      back={{ href: here('/staff/finance/accounts'), label: t('finance.accounts.title') }}
      errors={errors}
    >
      <Heading level={1} caption={t('finance.account.title')}>
        <AccountName code={code} name={name} />
      </Heading>
      <p className="max-w-2xl">{t(keyOf('finance.accountNote', accountKindOf(code)))}</p>
      <AccountOwner code={code} number={name} />
      <Stats stats={[{ label: t('finance.account.balance'), value: money(balanceTiyin) }]} />
      <PeriodForm action={page} asked={{ values, errors }} />
      {period && (
        <PeriodStatement
          page={page}
          code={code}
          period={period}
          lines={lines}
          next={next}
          isFirst={isFirst}
        />
      )}
      <PrintButton />
    </Frame>
  )
}
