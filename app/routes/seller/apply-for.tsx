import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSellingFor } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ApplyForm } from './parts/apply/apply-form'
import { ApplyState } from './parts/apply/apply-state'
import { OwnProofs } from './parts/apply/own-proofs'
import { readApply } from './parts/apply/read-apply.server'
import { sendApplication } from './parts/apply/send-application.server'
import { sendProof } from './parts/apply/send-proof.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const mandate = await getSellingFor(context, args.params.mandate ?? '')
  if (!mandate) throw notFound()
  const { number, untilOn, isInForce, name } = mandate
  return json({
    title: pageTitle(context.locale, 'seller.applyFor.title'),
    ...{ number, untilOn: isoDay(untilOn), isInForce, name },
    shown: name && (await readApply(context, mandate.mandateId)),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const mandate = await getSellingFor(context, args.params.mandate ?? '')
  if (!mandate) throw notFound()
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  // It may have ended since the page was opened.
  if (!mandate.name) return refuseForm({ ok: false, error: 'seller.error.noMandate' })
  if (intent === 'proof') return sendProof(context, form, mandate.mandateId)
  if (intent !== null) return refuseForm(unknownAct)
  return sendApplication(context, form, mandate.mandateId)
}

export default function ApplyFor() {
  const t = useT()
  const here = useHere()
  const { personName, dateLong } = useFormat()
  const { number, untilOn, isInForce, name, shown } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here('/seller/apply') }}>
      <Heading level={1}>{t('seller.applyFor.title')}</Heading>
      {name && shown ? (
        <>
          <p>{t('seller.applyFor.lead', { name: personName(name), number })}</p>
          <p>{t('seller.applyFor.until', { date: dateLong(untilOn) })}</p>
          <RequestFor shown={shown} />
        </>
      ) : (
        <Notice tone="warning">{t(isInForce ? 'seller.applyFor.noAccount' : 'seller.applyFor.over')}</Notice>
      )}
    </Frame>
  )
}

type Shown = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['shown']>

/** The request in the other's name, or the form of one. */
function RequestFor({ shown: { seller, proofs, toGive, standing, ...form } }: { shown: Shown }) {
  const t = useT()
  const isOver = !seller || seller.status === 'refused'
  return (
    <>
      {seller && <ApplyState seller={seller} of="applyFor" />}
      {seller && !seller.mandate && <p>{t('seller.applyFor.own')}</p>}
      {(isOver || seller.mandate) && <p>{t('seller.applyFor.account')}</p>}
      {isOver && (
        <ApplyForm
          {...form}
          seenBy={t('seller.applyFor.seenBy')}
          standing={standing.map((status) => t('seller.applyFor.stands', { number: status }))}
        />
      )}
      {(proofs.length > 0 || toGive.length > 0) && <OwnProofs proofs={proofs} toGive={toGive} />}
    </>
  )
}
