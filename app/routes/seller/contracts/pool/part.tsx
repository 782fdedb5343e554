import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getPart } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { PartStatus } from '~/ui/market/contracts/part-status'
import { dayParts } from '~/ui/questions/fields/day-parts'
import { wordPart } from '~/views/orders/word-part.server'
import { partActions } from '../../parts/contracts/part-actions.server'
import { BroughtList, PartFacts } from '../../parts/contracts/part-facts'
import { BringForm, CheckForm, TakeForms, WithdrawForm } from '../../parts/contracts/part-forms'
import { PartMoney } from '../../parts/contracts/part-money'
import { PartNext } from '../../parts/contracts/part-next'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  const { locale } = context
  const part = await getPart(context, args.params.id ?? '')
  if (!part) throw notFound()
  const shown = wordPart(part, locale, dayOf(context.now()))
  const waiting = part.deliveries.find(({ acceptedPieces }) => acceptedPieces === null)?.pieces ?? null
  return json({
    title: pageTitle(locale, 'pool.of', { number: part.number }),
    ...{ part: shown, side: part.side, contractId: part.contractId },
    mayAnswer: part.side === 'worker' && shown.status === 'invited',
    mayWithdraw: part.status === 'accepted' || (part.side === 'coordinator' && part.status === 'invited'),
    mayBring: part.side === 'worker' && part.status === 'accepted' && waiting === null,
    toCheck: part.side === 'coordinator' ? waiting : null,
    today: dayParts(isoDayOf(context.now())),
    free: part.free,
    isBeyond: part.free !== null && part.quantity > part.free,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  const form = await readFormData(args.request)
  const act = ownValue(partActions, String(form.get('intent')))
  return act ? act(context, { partId: args.params.id ?? '', form }) : refuseForm(unknownAct)
}

/** A part of a contract, as the shop that holds it and the one that makes it read it. */
export default function ContractPart() {
  const t = useT()
  const here = useHere()
  const { part, side, contractId, ...may } = useLoaderData<typeof loader>()
  const { mayAnswer, mayBring, toCheck, mayWithdraw, today, free, isBeyond } = may
  const back =
    side === 'coordinator'
      ? { href: here(`/seller/contracts/${contractId}/parts`), label: t('pool.title') }
      : { href: here('/seller/parts'), label: t('pool.list.title') }
  return (
    <Frame width="narrow" back={back}>
      <Heading level={1} caption={part.number}>
        <FreeText of={part.words} />
      </Heading>
      <p>
        <PartStatus {...part} />
      </p>
      <PartNext part={part} side={side} />
      {toCheck !== null && <CheckForm unit={part.unit} pieces={toCheck} />}
      {mayBring && <BringForm unit={part.unit} open={part.open} today={today} />}
      <PartMoney {...part} side={side} today={today} />
      <PartFacts part={part} side={side} />
      <BroughtList {...part} />
      {mayAnswer && <TakeForms unit={part.unit} free={free} isBeyond={isBeyond} />}
      {mayWithdraw && <WithdrawForm side={side} isInvited={part.status === 'invited'} />}
    </Frame>
  )
}
