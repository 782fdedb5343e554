import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  approvePurchaser,
  decidePurchaser,
  openPurchaserToReview,
  refusePurchaser,
} from '~/domains/market/index.server'
import { refusePurchaserForm } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { ownValue } from '~/lib/own-value'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Name, PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { TextareaField } from '~/ui/form/textarea-field'
import { namePlace } from '~/views/names/name-places.server'
import { stateActions } from '../parts/desk/state-actions.server'
import { StateSection } from '../parts/desk/state-section'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { id } = args.params
  const purchaser = isId(id) ? await perform(context, openPurchaserToReview, { purchaserId: id }) : null
  if (!purchaser) throw notFound()
  const { locale } = context
  return json({
    title: titleOf(locale, purchaser.name),
    purchaser,
    place: await namePlace(purchaser.soato, locale),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const purchaserId = args.params.id
  if (!isId(purchaserId)) throw notFound()
  const form = await readFormData(args.request)
  const list = `/${context.locale}/admin/purchasers`
  const decision = form.get('decision')
  const act = ownValue(stateActions, String(decision))
  if (act) return act(context, { purchaserId, form, home: `${list}/${purchaserId}` })
  if (decision === 'approve') {
    const approved = await perform(context, approvePurchaser, { purchaserId })
    if (!approved.ok) return refuseForm(approved)
    return redirectWithNotice(list, { key: 'purchasing.desk.approved', tone: 'success' })
  }
  if (decision !== 'refuse' && decision !== 'suspend' && decision !== 'reinstate')
    return refuseForm(unknownAct)
  const parsed = parseForm(form, refusePurchaserForm)
  if (!parsed.ok) return refuseForm(parsed)
  if (decision !== 'refuse') {
    const decided = await perform(context, decidePurchaser, { purchaserId, move: decision, ...parsed.value })
    if (!decided.ok) return refuseForm(decided)
    return redirectWithNotice(`${list}/${purchaserId}`, {
      key: `purchasing.desk.${decision}.done`,
      tone: 'success',
    })
  }
  const refused = await perform(context, refusePurchaser, { purchaserId, ...parsed.value })
  if (!refused.ok) return refuseForm(refused)
  return redirectWithNotice(list, { key: 'purchasing.desk.refused', tone: 'success' })
}

/** An organisation that asks to buy, with who asks, and both answers. */
export default function PurchaserPage() {
  const t = useT()
  const here = useHere()
  const { dateLong, name: inScript } = useFormat()
  const { purchaser, place } = useLoaderData<typeof loader>()
  const { status, founder, refusalReason } = purchaser
  return (
    <Frame
      crumbs={useAdminCrumbs(
        { label: t('purchasing.desk.title'), href: here('/admin/purchasers') },
        { label: inScript(purchaser.name) },
      )}
    >
      <Heading level={1} caption={t(`purchasing.desk.status.${status}`)}>
        <Name of={purchaser.name} />
      </Heading>
      <SummaryList
        rows={[
          { key: 'tax', label: t('purchasing.fact.taxNumber'), value: purchaser.taxNumber },
          { key: 'place', label: t('purchasing.fact.place'), value: place || '–' },
          { key: 'address', label: t('purchasing.fact.address'), value: <Name of={purchaser.address} /> },
          { key: 'founder', label: t('purchasing.desk.founder'), value: <PersonName of={founder} /> },
          { key: 'since', label: t('purchasing.fact.askedOn'), value: dateLong(purchaser.askedAt) },
          ...(purchaser.decidedAt
            ? [
                {
                  key: 'decided',
                  label: t('purchasing.desk.decidedOn'),
                  value: dateLong(purchaser.decidedAt),
                },
              ]
            : []),
          ...(refusalReason
            ? [{ key: 'reason', label: t('purchasing.desk.reason'), value: <FreeText of={refusalReason} /> }]
            : []),
        ]}
      />
      {purchaser.decisions.map(({ id, kind, reason, decidedAt }) => (
        <Notice key={id} title={t(`purchasing.desk.decision.${kind}`)}>
          <p>{dateLong(decidedAt)}</p>
          <p>
            <FreeText of={reason} />
          </p>
        </Notice>
      ))}
      <Notice>{t('admin.person.seen')}</Notice>
      {(status === 'confirmed' || purchaser.stateMarks.length > 0) && (
        <StateSection status={status} marks={purchaser.stateMarks} mayDecide={!purchaser.isOwn} />
      )}
      {status !== 'refused' &&
        (purchaser.isOwn ? (
          <Notice tone="warning">{t('sides.error.reviewPurchaser')}</Notice>
        ) : status === 'pending' ? (
          <DecideForms />
        ) : (
          <SuspensionForm move={status === 'confirmed' ? 'suspend' : 'reinstate'} />
        ))}
    </Frame>
  )
}

function DecideForms() {
  const t = useT()
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <PostForm id="approve" hidden={{ decision: 'approve' }}>
        <Heading level={2}>{t('purchasing.desk.approve')}</Heading>
        <p>{t('purchasing.desk.approveText')}</p>
        <Button icon="check">{t('purchasing.desk.approve')}</Button>
      </PostForm>
      <PostForm id="refuse" hidden={{ decision: 'refuse' }}>
        <Heading level={2}>{t('purchasing.desk.refuse')}</Heading>
        <TextareaField
          name="reason"
          label={t('purchasing.desk.reason')}
          hint={t('purchasing.desk.reasonHint')}
          limit={500}
        />
        <Button look="danger">{t('purchasing.desk.refuse')}</Button>
      </PostForm>
    </div>
  )
}

/** Stops one that buys, or lets it buy again; each for a reason that its team reads. */
function SuspensionForm({ move }: { move: 'suspend' | 'reinstate' }) {
  const t = useT()
  return (
    <PostForm id={move} hidden={{ decision: move }}>
      <Heading level={2}>{t(`purchasing.desk.${move}.title`)}</Heading>
      <p>{t(`purchasing.desk.${move}.text`)}</p>
      <TextareaField
        name="reason"
        label={t('purchasing.desk.reason')}
        hint={t('purchasing.desk.suspensionHint')}
        limit={500}
      />
      <Button look={move === 'suspend' ? 'danger' : 'primary'}>{t(`purchasing.desk.${move}.title`)}</Button>
    </PostForm>
  )
}
