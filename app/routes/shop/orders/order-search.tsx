import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOrderForGuest } from '~/domains/market/index.server'
import { findOrderInput } from '~/domains/market/schema'
import { takeBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseField, refuseForm, refuseForTime } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextField } from '~/ui/form/text-field'
import { PhoneField } from '~/ui/questions/fields/phone-field'
import { guestHeaders, readGuest, withPhone } from '../parts/orders/guest-access.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url, session } = await allowAnyone(args)
  return json({
    title: pageTitle(locale, 'shop.order.find.title'),
    number: (url.searchParams.get('number') ?? '').slice(0, 20),
    signedIn: session !== null,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const form = await readFormData(args.request)
  const parsed = parseForm(form, findOrderInput)
  if (!parsed.ok) return refuseForm(parsed)
  const { number, phone } = parsed.value

  // Neither the phone of a known number nor the number of a known phone can be tried out.
  const waits = [
    await takeBudget(context, 'lookUp'),
    await takeBudget(context, 'lookUpOne', number),
    await takeBudget(context, 'lookUpOne', phone),
  ]
  const seconds = Math.max(...waits)
  if (seconds > 0) {
    return refuseForTime(seconds, 'shop.order.find.tooMany', { minutes: Math.ceil(seconds / 60) })
  }
  const order = await getOrderForGuest(context, { number, phone })
  // One answer for a number that does not exist and for a phone that is another's.
  if (!order) return refuseField('number', 'shop.order.find.notFound')
  const guest = withPhone(await readGuest(args.request, context), order.number, phone, context.now())
  return redirect(`/${context.locale}/orders/${order.number}`, {
    status: 303,
    headers: await guestHeaders(guest),
  })
}

export default function OrderSearch() {
  const t = useT()
  const here = useHere()
  const { number, signedIn } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow">
      <Heading level={1}>{t('shop.order.find.title')}</Heading>
      <p>{t('shop.order.find.lead')}</p>
      {signedIn && (
        <p>
          <a href={here('/account/orders')}>{t('shop.order.mine.title')}</a>
        </p>
      )}
      <PostForm>
        <TextField
          name="number"
          value={number}
          kind="orderNumber"
          label={t('shop.order.find.number')}
          hint={t('shop.order.find.numberHint')}
          width={20}
        />
        <PhoneField name="phone" label={t('shop.order.find.phone')} />
        <Button icon="search">{t('shop.order.find.submit')}</Button>
      </PostForm>
    </Frame>
  )
}
