import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { findVoucherByNumber } from '~/domains/vouchers/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ErrorSummary } from '~/ui/form/error-summary'
import { TextField } from '~/ui/form/text-field'
import { nameDevices } from '~/workflows/name-devices.server'
import { FinanceTabs } from './parts/finance-tabs'
import { FoundVoucher } from './parts/found-voucher'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  return json({ title: pageTitle(context.locale, 'finance.voucher.title') })
}

/** A search by POST: the number of a voucher must not stand in an address, which is logged. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const form = await readFormData(args.request)
  const number = String(form.get('number') ?? '')
    .trim()
    .slice(0, 40)
  const found = await findVoucherByNumber(context, number)
  if (!found) return json({ number, found: null }, { status: 404 })
  const nameOf = await nameDevices(context.locale, context.now())
  return json({
    number,
    found: {
      ...found,
      device: nameOf(found.deviceCode),
      ceilingTiyin: String(found.ceilingTiyin),
      balanceTiyin: String(found.balanceTiyin),
      validUntil: found.validUntil.toISOString().slice(0, 10),
      orders: found.orders.map((order) => ({
        ...order,
        voucherPartTiyin: String(order.voucherPartTiyin),
        topUpTiyin: String(order.topUpTiyin),
      })),
    },
  })
}

export default function FinanceVoucher() {
  const t = useT()
  const reply = useActionData<typeof action>()
  const missing = reply && !reply.found ? t('finance.voucher.notFound') : undefined
  return (
    <Frame width="wide">
      <ErrorSummary errors={missing ? [{ field: 'number', message: missing }] : []} />
      <FinanceTabs current="voucher" />
      <Heading level={1}>{t('finance.voucher.title')}</Heading>
      <PostForm onlyShows={Boolean(reply?.found)}>
        <TextField
          name="number"
          label={t('finance.voucher.number')}
          hint={t('finance.voucher.hint')}
          value={reply?.number}
          error={missing}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          width={20}
        />
        <Button icon="search">{t('finance.voucher.find')}</Button>
      </PostForm>
      {reply?.found && <FoundVoucher voucher={reply.found} />}
    </Frame>
  )
}
