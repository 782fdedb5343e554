import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askSellerReview, listSellingFor } from '~/domains/market/index.server'
import { deskTextInput } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { ApplyForm } from './parts/apply/apply-form'
import { ApplyState } from './parts/apply/apply-state'
import { OwnProofs } from './parts/apply/own-proofs'
import { readApply } from './parts/apply/read-apply.server'
import { SellingForList } from './parts/apply/selling-for-list'
import { sendApplication } from './parts/apply/send-application.server'
import { sendProof } from './parts/apply/send-proof.server'
import { PleaForm } from './parts/notices/plea-form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const others = await listSellingFor(context)
  return json({
    title: pageTitle(context.locale, 'seller.apply.title'),
    ...(await readApply(context)),
    others: others.map(({ mandateId, number, name }) => ({ mandateId, number, name })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent === 'ask') return askAgain(context, form)
  if (intent === 'proof') return sendProof(context, form)
  if (intent !== null) return refuseForm(unknownAct)
  return sendApplication(context, form)
}

/** A suspended seller asks the desk to look again. */
async function askAgain(context: SignedInContext, form: FormData): Promise<Response> {
  const parsed = parseForm(form, deskTextInput)
  if (!parsed.ok) return refuseForm(parsed)
  const asked = await perform(context, askSellerReview, { note: parsed.value.text })
  if (!asked.ok) return refuseForm(asked)
  return redirectWithNotice(`/${context.locale}/seller/apply`, { key: 'seller.plea.sent', tone: 'success' })
}

export default function Apply() {
  const t = useT()
  const here = useHere()
  const { seller, others, proofs, toGive, standing, ...form } = useLoaderData<typeof loader>()
  const isOver = !seller || seller.status === 'refused'
  return (
    <Frame width="narrow" back={{ href: here('/account') }}>
      <Heading level={1}>{t('seller.apply.title')}</Heading>
      {seller && <ApplyState seller={seller} of="apply" />}
      {isOver && (
        <>
          <p>{t('seller.apply.lead')}</p>
          <ApplyForm
            {...form}
            seenBy={t('proofs.lead')}
            standing={standing.map((number) => t('proofs.stands', { number }))}
          />
        </>
      )}
      {seller?.status === 'pending' && seller.mandate && toGive.length > 0 && (
        <p>{t('seller.applyFor.yours', { number: seller.mandate })}</p>
      )}
      {(proofs.length > 0 || toGive.length > 0) && <OwnProofs proofs={proofs} toGive={toGive} />}
      {seller?.status === 'suspended' && <PleaForm askedOn={seller.askedOn} />}
      <SellingForList others={others} />
    </Frame>
  )
}
