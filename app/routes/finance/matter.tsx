import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { closeMatters, getMatter } from '~/domains/payments/index.server'
import { closeMattersForm } from '~/domains/payments/schema'
import { parseForm, readFormData, readHiddenNumber, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { namePayments } from '~/views/names/name-payments.server'
import { CloseMatterForm } from './parts/close-matter-form'
import { MatterFacts } from './parts/matter-facts'
import { MatterPayment } from './parts/matter-payment'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const { id } = args.params
  const matter = isId(id) ? await getMatter(context, id) : null
  if (!matter) throw notFound()
  const { facts, payment, may, thing } = matter
  const names = await namePayments(context, payment ? [payment.subjectId] : [])
  return json({
    title: pageTitle(context.locale, 'finance.matters.title'),
    ...{ may, thing },
    // The last that happened is what is to be done something about.
    kind: facts.at(-1)?.kind ?? 'payment_unknown',
    facts: facts.map((fact) => ({ ...fact, amountTiyin: String(fact.amountTiyin) })),
    seen: facts.filter(({ status }) => status === 'open').length,
    payment: payment && {
      ...payment,
      amountTiyin: String(payment.amountTiyin),
      order: names.get(payment.subjectId) ?? null,
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const matterId = args.params.id
  if (!isId(matterId)) throw notFound()
  const form = await readFormData(args.request)
  const seen = readHiddenNumber(form, 'seen')
  const parsed = parseForm(form, closeMattersForm)
  if (!parsed.ok) return refuseForm(parsed)
  const closed = await perform(context, closeMatters, { matterId, seen, ...parsed.value })
  if (!closed.ok) return refuseForm(closed)
  return redirectWithNotice(`/${context.locale}/staff/finance/matters`, {
    ...{ key: 'finance.matters.done', tone: 'success' },
  })
}

export default function FinanceMatter() {
  const t = useT()
  const here = useHere()
  const { kind, facts, payment, thing, may, seen } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" back={{ href: here('/staff/finance/matters'), label: t('finance.matters.title') }}>
      <Heading level={1}>{t(`finance.matters.kind.${kind}.name`)}</Heading>
      {seen > 0 && (
        <Notice tone="warning" title={t('finance.matters.todo')}>
          {t(`finance.matters.kind.${kind}.todo`)}
        </Notice>
      )}
      <MatterFacts facts={facts} />
      <MatterPayment payment={payment} thing={thing} />
      {seen > 0 && may === 'close' && <CloseMatterForm seen={seen} />}
      {seen > 0 && may === 'own' && <Notice>{t('sides.error.closeMatter')}</Notice>}
      {seen > 0 && may === 'look' && <p>{t('finance.matters.onlyFinance')}</p>}
    </Frame>
  )
}
