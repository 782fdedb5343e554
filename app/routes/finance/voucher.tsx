import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { getCentre } from '~/domains/reference/index.server'
import { openVoucherByNumber } from '~/domains/vouchers/index.server'
import { findVoucherInput } from '~/domains/vouchers/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseField, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextField } from '~/ui/form/text-field'
import { viewStory } from '~/views/money/view-story'
import { nameDevices } from '~/views/names/name-devices.server'
import { FinanceTabs } from './parts/finance-tabs'
import { FoundVoucher, type FoundVoucherProps } from './parts/found-voucher'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  return json({ title: pageTitle(context.locale, 'finance.voucher.title') })
}

/** A search by POST: the number of a voucher must not stand in an address, which is logged. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  await requireBudget(context, 'lookUp')
  const form = await readFormData(args.request)
  const parsed = parseForm(form, findVoucherInput)
  if (!parsed.ok) return refuseForm(parsed)
  const { number } = parsed.value
  const found = await perform(context, openVoucherByNumber, number)
  if (!found) return refuseField('number', 'finance.voucher.notFound')
  const nameOf = await nameDevices(context.locale, context.now())
  return json({
    found: {
      ...found,
      device: nameOf(found.deviceCode),
      centre: found.centreCode && ((await getCentre(found.centreCode))?.names[context.locale] ?? null),
      story: viewStory(found.story),
      ceilingTiyin: String(found.ceilingTiyin),
      balanceTiyin: String(found.balanceTiyin),
      validUntil: isoDay(found.validUntil),
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
  const reply = useActionData() as { found?: FoundVoucherProps['voucher'] } | undefined
  return (
    <Frame width="wide">
      <FinanceTabs current="voucher" />
      <Heading level={1}>{t('finance.voucher.title')}</Heading>
      <PostForm onlyShows={Boolean(reply?.found)}>
        <TextField
          kind="voucherNumber"
          name="number"
          label={t('finance.voucher.number')}
          hint={t('finance.voucher.hint')}
          width={20}
        />
        <Button icon="search">{t('finance.voucher.find')}</Button>
      </PostForm>
      {reply?.found && <FoundVoucher voucher={reply.found} />}
    </Frame>
  )
}
