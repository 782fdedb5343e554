import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decideSellerInput } from '~/domains/administration/schema'
import { approveSeller, decideSeller, openSellerToReview } from '~/domains/market/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Name, PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { SummaryList } from '~/ui/data/summary-list'
import { namePlace } from '~/views/names/name-places.server'
import { decideProofOf } from '../parts/desk/decide-proof.server'
import { ProofForms } from '../parts/desk/proof-forms'
import { ReviewForms, SuspensionForm } from '../parts/desk/review-forms'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { id } = args.params
  const seller = isId(id)
    ? await perform(context, openSellerToReview, { sellerId: id, locale: context.locale })
    : null
  if (!seller) throw notFound()
  const { isOwn, person, ...shown } = seller
  return json({
    title: titleOf(context.locale, seller.displayName),
    seller: shown,
    person: person && { ...person, bornOn: isoDay(person.bornOn) },
    place: await namePlace(seller.soato, context.locale),
    isOwn,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const sellerId = args.params.id
  if (!isId(sellerId)) throw notFound()
  const form = await readFormData(args.request)
  const list = `/${context.locale}/admin/sellers`
  if (form.has('proofId')) return decideProofOf(context, sellerId, form)
  if (form.get('decision') === 'approve') {
    const approved = await perform(context, approveSeller, { sellerId })
    if (!approved.ok) return refuseForm(approved)
    return redirectWithNotice(list, { key: 'admin.sellers.approved', tone: 'success' })
  }
  const parsed = parseForm(form, decideSellerInput)
  if (!parsed.ok) return refuseForm(parsed)
  const { decision: move, reason } = parsed.value
  const decided = await perform(context, decideSeller, { sellerId, move, reason })
  if (!decided.ok) return refuseForm(decided)
  return redirectWithNotice(move === 'refuse' ? list : `${list}/${sellerId}`, {
    key: `admin.sellers.done.${move}`,
    tone: 'success',
  })
}

export default function SellerPage() {
  const t = useT()
  const here = useHere()
  const { dateLong, name: inScript, personName } = useFormat()
  const { seller, person, place, isOwn } = useLoaderData<typeof loader>()
  const { given } = seller
  const by = seller.askedBy
  const askedBy =
    by &&
    t(by.isInForce ? 'seller.applyFor.askedByValue' : 'seller.applyFor.askedByOver', {
      ...{ number: by.number, name: by.name ? personName(by.name) : '–' },
    })
  const date = given?.untilOn ? dateLong(given.untilOn) : ''
  const key = given && (given.stands ? (given.untilOn ? 'stands' : 'noEnd') : 'over')
  const givenWords = key
    ? t(`state.given.${key}`, { number: given?.number ?? '–', date })
    : t('state.given.none')
  const name = person && {
    family: person.familyName,
    given: person.givenName,
    patronymic: person.patronymic,
  }
  return (
    <Frame
      crumbs={useAdminCrumbs(
        { label: t('admin.sellers.title'), href: here('/admin/sellers') },
        { label: inScript(seller.displayName) },
      )}
    >
      <Heading level={1} caption={t(`admin.sellers.status.${seller.status}`)}>
        <Name of={seller.displayName} />
      </Heading>
      <SummaryList
        rows={[
          { key: 'person', label: t('admin.sellers.person'), value: name ? <PersonName of={name} /> : '–' },
          {
            key: 'born',
            label: t('admin.people.bornOn'),
            value: person ? dateLong(person.bornOn) : '–',
          },
          ...(askedBy ? [{ key: 'askedBy', label: t('seller.applyFor.askedBy'), value: askedBy }] : []),
          { key: 'kind', label: t('state.sellers.kind'), value: t(`state.kind.${seller.kind}`) },
          { key: 'given', label: t('state.given.title'), value: givenWords },
          { key: 'place', label: t('admin.sellers.place'), value: place || '–' },
          { key: 'since', label: t('admin.sellers.since'), value: dateLong(seller.createdAt) },
          ...(seller.verifiedAt
            ? [{ key: 'verified', label: t('admin.sellers.verified'), value: dateLong(seller.verifiedAt) }]
            : []),
        ]}
      />
      {seller.restsSince && (
        <Notice tone="warning" title={t('state.given.restsTitle', { date: dateLong(seller.restsSince) })}>
          <p>{t('state.given.restsText')}</p>
        </Notice>
      )}
      <Heading level={2}>{t('admin.sellers.about')}</Heading>
      {seller.about ? (
        <Prose lang={seller.about.locale}>
          <p>{seller.about.text}</p>
        </Prose>
      ) : (
        <p>{t('admin.sellers.noAbout')}</p>
      )}
      {seller.plea && (
        <Notice tone="warning" title={t('admin.sellers.plea')}>
          <p>{dateLong(seller.plea.askedAt)}</p>
          <p>
            <FreeText of={seller.plea.note} />
          </p>
        </Notice>
      )}
      {seller.decisions.map((decision) => (
        <Notice key={decision.decidedAt} tone="info" title={t(`admin.sellers.decision.${decision.kind}`)}>
          <p>{dateLong(decision.decidedAt)}</p>
          <p>
            <FreeText of={decision.reason} />
          </p>
        </Notice>
      ))}
      {seller.verifiedAt && (
        <p>
          <a href={here(`/admin/products?seller=${seller.id}`)}>{t('admin.sellers.products')}</a>
        </p>
      )}
      {(seller.status === 'pending' || seller.proofs.length > 0) && (
        <ProofForms proofs={seller.proofs} mayDecide={seller.status === 'pending' && !isOwn} />
      )}
      <Notice>{t('admin.person.seen')}</Notice>
      {isOwn ? (
        <Notice tone="warning">{t('sides.error.reviewSeller')}</Notice>
      ) : seller.status === 'pending' ? (
        <ReviewForms
          isBlocked={seller.proofs.some(({ status }) => status !== 'accepted' && status !== 'waived')}
        />
      ) : (
        seller.status !== 'refused' && (
          <SuspensionForm status={seller.status} isAsked={seller.plea !== null} />
        )
      )}
    </Frame>
  )
}
