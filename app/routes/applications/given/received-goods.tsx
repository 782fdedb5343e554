import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles } from '~/domains/applications/index.server'
import { answerGoodsHandover } from '~/domains/care/index.server'
import { goodsAnswerForm } from '~/domains/care/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { QuickExit } from '~/ui/action/quick-exit'
import { GoodsFacts } from '~/ui/care/goods-facts'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { findProvisions } from '~/views/care/find-provisions.server'
import { readOwn } from '../parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

async function readGoods(context: SignedInContext, params: LoaderFunctionArgs['params']) {
  const { file, home, isProtected } = await readOwn(context, params)
  const [provision] = await findProvisions(context, { caseId: file.id }, context.locale)
  if (provision?.kind !== 'in-kind') throw notFound()
  return { provision, caseId: file.id, home, isProtected }
}

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { provision, home, isProtected } = await readGoods(context, args.params)
  const waits = provision.goods.some(({ handovers }) => handovers.some(({ status }) => status === 'recorded'))
  if (!waits) await leaveUnlessRefused(args, home)
  const title = pageTitle(context.locale, 'care.goods.answerTitle')
  return json({ title, home, isProtected, number: provision.number, goods: provision.goods })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { caseId, home } = await readGoods(context, args.params)
  const parsed = parseForm(await readFormData(args.request), goodsAnswerForm)
  if (!parsed.ok) return refuseForm(parsed)
  const answered = await perform(context, answerGoodsHandover, { caseId, ...parsed.value })
  if (!answered.ok) return refuseForm(answered, { 'care.error.goodsText.missing': 'text' })
  return redirectWithNotice(home, { key: `care.goods.done.${parsed.value.answer}`, tone: 'success' })
}

/** What was handed over in kind: she has it, or says what did not come. */
export default function ReceivedGoods() {
  const t = useT()
  const { home, isProtected, number, goods } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      {isProtected && <QuickExit />}
      <Heading level={1} size="l" caption={number ?? undefined}>
        {t('care.goods.answerTitle')}
      </Heading>
      <p>{t('care.goods.answerLead')}</p>
      <GoodsFacts of={goods} />
      <PostForm>
        <ChoiceField
          name="answer"
          label={t('care.goods.question')}
          options={(['receive', 'dispute'] as const).map((value) => ({
            value,
            label: t(`care.goods.${value}`),
          }))}
        />
        <TextareaField name="text" label={t('care.goods.text')} hint={t('care.goods.textHint')} optional />
        <ConfirmOrCancel cancelHref={home}>{t('care.goods.send')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
