import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { goodsForm } from '~/domains/care/schema'
import { caseRoles } from '~/domains/cases/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { GoodsFacts } from '~/ui/care/goods-facts'
import { Heading } from '~/ui/content/heading'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { DateField } from '~/ui/questions/fields/date-field'
import { findProvisions } from '~/views/care/find-provisions.server'
import { handOverGoods } from '~/workflows/cases/hand-over-goods.server'
import { readCase } from '../parts/case/read-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale } = context
  const file = await readCase(context, args.params)
  const home = `/${locale}/staff/cases/${file.id}`
  const [provision] = await findProvisions(context, { caseId: file.id }, locale)
  const goods = provision?.goods ?? []
  const open = goods.filter(({ handovers }) => handovers.every(({ status }) => status === 'disputed'))
  if (open.length === 0 || !file.may.changeDecision || provision?.state === 'ended')
    await leaveUnlessRefused(args, home)
  return json({
    title: pageTitle(locale, 'care.goods.record'),
    ...{ home, number: file.number, goods },
    open: open.map(({ code, name }) => ({ value: code, label: name })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id: caseId = '' } = args.params
  const today = isoDayOf(context.now())
  const parsed = parseForm(await readFormData(args.request), goodsForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const done = await perform(context, handOverGoods, { caseId, ...parsed.value })
  if (!done.ok)
    return refuseForm(done, {
      ...{ 'care.error.goodsItems': 'items', 'care.error.goodsDay': 'handedOn' },
    })
  const to = `/${context.locale}/staff/cases/${caseId}`
  return redirectWithNotice(to, { key: 'care.goods.recorded', tone: 'success' })
}

/** Things that a decision gave are handed over: which, and when. */
export default function HandOver() {
  const t = useT()
  const { home, number, goods, open } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={number}>
        {t('care.goods.record')}
      </Heading>
      <p>{t('care.goods.recordLead')}</p>
      <GoodsFacts of={goods} />
      <PostForm>
        <CheckboxGroup name="items" label={t('care.goods.which')} options={open} />
        <DateField name="handedOn" label={t('care.goods.day')} />
        <ConfirmOrCancel cancelHref={home}>{t('care.goods.save')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
