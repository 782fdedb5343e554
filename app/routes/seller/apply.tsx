import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import {
  askSellerReview,
  getOwnSeller,
  getRequirements,
  listAcceptedProofs,
  listOwnProofs,
  submitSeller,
} from '~/domains/market/index.server'
import {
  deskTextInput,
  proofsForm,
  sellerKind,
  sellerKinds,
  sellerRequirementCodes,
  shopInput,
  sortProofs,
  story,
  unaskedForm,
} from '~/domains/market/schema'
import { listDistrictChoices } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { fillOtherScript } from '~/i18n/uzbek/fill-other-script'
import { ownValue } from '~/lib/own-value'
import { perform } from '~/platform/perform.server'
import type { SellerStatus } from '~/platform/prisma/enums'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { OwnProofs } from './parts/apply/own-proofs'
import { ProofFields } from './parts/apply/proof-fields'
import { sendProof } from './parts/apply/send-proof.server'
import { PleaForm } from './parts/notices/plea-form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale } = context
  const [seller, places, proofs, accepted, asked] = await Promise.all([
    getOwnSeller(context),
    listDistrictChoices(locale),
    listOwnProofs(context),
    listAcceptedProofs(context),
    Promise.all(sellerKinds.map((kind) => getRequirements(context, kind))),
  ])
  return json({
    title: pageTitle(locale, 'seller.apply.title'),
    seller: seller && {
      name: nameInScript(seller.displayName, locale),
      status: seller.status,
      reason: seller.reason,
      askedOn: seller.askedAt && createFormat(locale).dateLong(seller.askedAt),
    },
    // Who was refused mends what she sent, in the language she wrote it in.
    sent:
      seller?.status === 'refused'
        ? {
            displayName: seller.displayName,
            kind: seller.kind,
            soato: seller.soato,
            story: ownValue(seller.about, locale),
          }
        : null,
    places,
    proofs,
    accepted,
    // What one of the two has to give; the status of her centre only where she has none.
    codes: sellerRequirementCodes.filter((code) =>
      asked.some(({ codes, status }) => codes.includes(code) && (code !== 'status' || status === null)),
    ),
    standing: asked.flatMap(({ codes, status }) => (codes.includes('status') ? (status?.number ?? []) : [])),
  })
}

const applyForm = z.object({
  displayName: shopInput.shape.displayName,
  kind: sellerKind,
  soato: shopInput.shape.soato,
  story,
})

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent === 'ask') return askAgain(context, form)
  if (intent === 'proof') return sendProof(context, form)
  if (intent !== null) return refuseForm(unknownAct)
  const as = sellerKinds.find((one) => one === form.get('kind')) ?? 'artisan'
  const { codes, status } = await getRequirements(context, as)
  const asked = applyForm.extend(proofsForm(codes, status !== null).shape)
  // Who chose nothing yet is told that first.
  const unasked = form.get('kind') === as ? unaskedForm(codes).shape : {}
  const parsed = parseForm(form, asked.extend(unasked))
  if (!parsed.ok) return refuseForm(parsed)
  const { displayName, kind, soato } = parsed.value
  const proofs = sortProofs(codes, parsed.value)
  const { texts: about, made } = fillOtherScript({ [context.locale]: parsed.value.story })
  const aboutMade = made ? [made] : []
  const submitted = await perform(context, submitSeller, {
    ...{ displayName, kind, soato, about, aboutMade, proofs },
  })
  if (!submitted.ok)
    return refuseForm(submitted, {
      'market.error.sellerDistrict': 'soato',
      'proofs.error.staffHalf': 'disabled',
    })
  return redirectWithNotice(`/${context.locale}/seller/apply`, { key: 'seller.apply.sent', tone: 'success' })
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
  const { seller, sent, places, proofs, accepted, codes, standing } = useLoaderData<typeof loader>()
  const state = seller && <SellerState seller={seller} />
  if (state && seller.status !== 'refused') {
    return (
      <Frame width="narrow" back={{ href: here('/account') }}>
        <Heading level={1}>{t('seller.apply.title')}</Heading>
        {state}
        {proofs.length > 0 && <OwnProofs proofs={proofs} />}
        {seller.status === 'suspended' && <PleaForm askedOn={seller.askedOn} />}
      </Frame>
    )
  }
  return (
    <Frame width="narrow" back={{ href: here('/account') }}>
      <Heading level={1}>{t('seller.apply.title')}</Heading>
      {state}
      <p>{t('seller.apply.lead')}</p>
      <PostForm>
        <ChoiceField
          name="kind"
          label={t('state.apply.kind')}
          options={sellerKinds.map((value) => ({
            ...{ value, label: t(`state.apply.${value}`) },
            ...(value === 'enterprise' && { hint: t('state.apply.enterpriseHint') }),
          }))}
          value={sent?.kind}
        />
        <TextField
          name="displayName"
          label={t('seller.apply.name')}
          hint={t('seller.apply.nameHint')}
          value={sent?.displayName}
        />
        <SelectField
          name="soato"
          label={t('seller.apply.district')}
          options={places}
          value={sent?.soato}
          emptyLabel={t('seller.product.chooseCategory')}
        />
        <TextareaField
          name="story"
          label={t('seller.apply.story')}
          hint={t('seller.apply.storyHint')}
          value={sent?.story}
          limit={2000}
        />
        {codes.length > 0 && (
          <>
            <Heading level={2}>{t('proofs.title')}</Heading>
            <p>{t('proofs.lead')}</p>
            {standing.map((number) => (
              <p key={number}>{t('proofs.stands', { number })}</p>
            ))}
            {Object.keys(accepted).length > 0 && <p>{t('proofs.acceptedBefore')}</p>}
            <ProofFields codes={codes} values={accepted} />
          </>
        )}
        <p>{t('seller.apply.next')}</p>
        <Button>{t('seller.apply.submit')}</Button>
      </PostForm>
    </Frame>
  )
}

/** What became of her last request. Who was refused reads it above the form, which she may send again. */
function SellerState({
  seller: { name, status, reason },
}: {
  seller: { name: string; status: SellerStatus; reason: string | null }
}) {
  const t = useT()
  const here = useHere()
  const tone = status === 'approved' ? 'success' : status === 'pending' ? 'info' : 'warning'
  return (
    <>
      <Notice tone={tone} title={t(`seller.apply.state.${status}.title`)}>
        <p>{t(`seller.apply.state.${status}.text`, { name })}</p>
        {reason && (
          <p>
            {t('seller.apply.reason')} <FreeText of={reason} />
          </p>
        )}
      </Notice>
      {status === 'approved' && (
        <div>
          <ButtonLink href={here('/account/roles')}>{t('seller.apply.toRoles')}</ButtonLink>
        </div>
      )}
    </>
  )
}
