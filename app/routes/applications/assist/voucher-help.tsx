import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { assistRoles } from '~/domains/applications/index.server'
import { listCentreChoices, listDeviceKinds } from '~/domains/reference/index.server'
import { renewLostCode } from '~/domains/vouchers/index.server'
import { voucherHelpForm } from '~/domains/vouchers/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { HelpForm } from '../parts/assist/help-form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...assistRoles)
  const { locale } = context
  const [kinds, centres] = await Promise.all([
    listDeviceKinds(dayOf(context.now())),
    listCentreChoices(locale),
  ])
  return json({
    title: pageTitle(locale, 'vouchers.help.title'),
    ways: context.role === 'phone_operator' ? (['phone'] as const) : (['desk', 'phone'] as const),
    devices: kinds.map(({ code, names }) => ({ value: code, label: names[locale] })),
    centres,
  })
}

const fieldOf = {
  'assistance.error.wayOther': 'way',
  'vouchers.error.helpNotReady': 'act',
  'vouchers.error.helpNoPhone': 'told',
} as const

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...assistRoles)
  const parsed = parseForm(await readFormData(args.request), voucherHelpForm)
  if (!parsed.ok) return refuseForm(parsed)
  // Number and answers are tried together: nobody finds out the one by the other.
  await requireBudget(context, 'assist')
  await requireBudget(context, 'lookUpOne', parsed.value.pinfl)
  const given = await perform(context, renewLostCode, parsed.value)
  if (!given.ok) return refuseForm(given, fieldOf)
  const { act, told } = given.value
  const page = `/${context.locale}/staff/assist/voucher`
  if (told === null) return redirectWithNotice(page, { key: `vouchers.help.sent.${act}`, tone: 'success' })
  // Shown once, and sealed on its way to the next page.
  const shown = act === 'code' ? `${told.slice(0, 3)} ${told.slice(3)}` : told
  return redirectWithNotice(page, {
    ...{ key: `vouchers.help.told.${act}`, tone: 'success', values: { shown } },
  })
}

/** Somebody has lost her hand-over code or the number of her voucher: the desk and 1140 give another. */
export default function VoucherHelp() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('assistance.title'), href: here('/staff/assist') },
        { label: t('vouchers.help.title') },
      ]}
    >
      <Heading level={1} size="l">
        {t('vouchers.help.title')}
      </Heading>
      <p>
        <a className="inline-flex min-h-11 items-center" href={here('/staff/assist?subject=voucher')}>
          {t('vouchers.helped.chooseFor')}
        </a>
      </p>
      <p>
        <a className="inline-flex min-h-11 items-center" href={here('/staff/assist/unknown')}>
          {t('assistance.unknown.link')}
        </a>
      </p>
      <HelpForm ways={page.ways} devices={page.devices} centres={page.centres} />
    </Frame>
  )
}
