import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { getProfile } from '~/domains/identity/index.server'
import { contactInput, startCheckoutInput } from '~/domains/market/schema'
import { requireBudget } from '~/http/budgets.server'
import { type FormMessage, type FormReply, parseForm, readFormData, typedValues } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, type PageContext } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { newId } from '~/lib/ids'
import { Heading } from '~/ui/content/heading'
import { Stepper } from '~/ui/data/stepper'
import { startMarketCheckout } from '~/workflows/start-market-checkout.server'
import { cartHeaders, readCart } from './parts/cart-session.server'
import { CheckoutDetails } from './parts/checkout-details'
import { CheckoutReview } from './parts/checkout-review'
import { type Review, readCartPart, reviewCart } from './parts/checkout-review.server'
import { guestHeaders, readGuest, withPhone } from './parts/guest-access.server'
import { listPlaces } from './parts/places.server'
import { sayUntil } from './parts/say-until.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const payInput = startCheckoutInput.extend({
  declaration: z.literal('on', { error: 'shop.checkout.declarationMissing' }),
})

/** What the page is shown with after a post: the details again, or everything to be checked. */
interface CheckoutReply {
  step: 'details' | 'review'
  values: Record<string, string | string[]>
  errors: FormReply['errors']
  review: Review | null
  /** Why nothing was held or charged. */
  problem: FormMessage | null
}

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, url } = context
  const seller = url.searchParams.get('seller')
  const session = await readCart(args.request)
  const part = session && (await readCartPart(session.tokenHash, locale, session.region, seller))
  // A shortage is the review's to tell: this also runs after a refused post, whose answer a redirect would swallow.
  if (!session || !part) throw redirect(`/${locale}/cart`, { status: 303 })
  return json({
    title: pageTitle(locale, 'shop.checkout.title'),
    key: newId(),
    known: await readKnown(context),
    signedIn: context.session !== null,
    onlyPart: seller && part.parts[0] ? nameInScript(part.parts[0].seller.name, locale) : null,
    places: await listPlaces(locale, session.region),
    here: url.pathname + url.search,
  })
}

/** What the form begins with for who signed in. */
async function readKnown(context: PageContext): Promise<Record<string, string>> {
  const { personId, locale } = context
  const profile = personId ? await getProfile(context, personId) : null
  if (!profile) return {}
  const { phone, registerName } = createFormat(locale)
  return {
    name: registerName({
      family: profile.familyName,
      given: profile.givenName,
      patronymic: profile.patronymic,
    }),
    phone: profile.phone ? phone(profile.phone) : '',
    email: profile.email ?? '',
    districtSoato: profile.districtSoato ?? '',
  }
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, url } = context
  const session = await readCart(args.request)
  if (!session) throw redirect(`/${locale}/cart`, { status: 303 })
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  const values = typedValues(form)
  const seller = url.searchParams.get('seller')
  const show = (
    reply: Partial<CheckoutReply> & Pick<CheckoutReply, 'step'>,
    status = 200,
    headers = new Headers(),
  ) => json<CheckoutReply>({ values, errors: {}, review: null, problem: null, ...reply }, { status, headers })

  if (intent === 'edit') return show({ step: 'details' })
  const details = parseForm(form, contactInput)
  if (!details.ok) return show({ step: 'details', errors: details.reply.errors }, 400)
  const contact = details.value
  const review = await reviewCart(context, { session, contact, seller })
  if (!review) throw redirect(`/${locale}/cart`, { status: 303 })
  if (intent !== 'pay') {
    const headers = await cartHeaders({ ...session, region: contact.regionSoato }, session.count)
    return show({ step: 'review', review }, 200, headers)
  }

  await requireBudget(context, 'checkout')
  const pay = parseForm(form, payInput)
  if (!pay.ok) return show({ step: 'review', review, errors: pay.reply.errors }, 400)
  const { key, totalTiyin, seen } = pay.value
  const started = await startMarketCheckout(context, {
    cartToken: session.token,
    contact,
    key,
    totalTiyin,
    seen,
    network: context.address || null,
    deliveryName: getT(locale)('shop.checkout.deliveryLine'),
    locale,
    ...(review.sellerId ? { sellerId: review.sellerId } : {}),
  })
  if (!started.ok) {
    // She has paid, or is about to have: not a second time, but to where she sees how it stands.
    const running = started.details?.checkoutId
    if (running) return redirect(`/${locale}/checkout/${running}/return`, { status: 303 })
    const { error: key, details: values } = sayUntil(started, locale)
    const problem = { key, ...(values ? { values } : {}) }
    return show({ step: 'review', review, problem }, 409)
  }
  const { payUrl, checkoutId } = started.value
  // Who has signed in finds the order in her account, and leaves nothing behind that opens it.
  if (context.session) return redirect(payUrl, { status: 303 })
  const guest = withPhone(await readGuest(args.request, context), checkoutId, contact.phone, context.now())
  return redirect(payUrl, { status: 303, headers: await guestHeaders(guest) })
}

export default function Checkout() {
  const t = useT()
  const here = useHere()
  const data = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const isReview = reply?.step === 'review' && reply.review
  const state = (step: 'details' | 'review') =>
    isReview ? (step === 'details' ? 'done' : 'current') : step === 'details' ? 'current' : 'todo'
  return (
    <Frame width="narrow" back={{ href: here('/cart'), label: t('shop.cart.title') }}>
      <Stepper
        label={t('shop.checkout.steps.label')}
        steps={[
          { label: t('shop.checkout.steps.details'), state: state('details') },
          { label: t('shop.checkout.steps.review'), state: state('review') },
          { label: t('shop.checkout.steps.pay'), state: 'todo' },
        ]}
      />
      <Heading level={1}>{t(isReview ? 'shop.checkout.reviewTitle' : 'shop.checkout.title')}</Heading>
      {data.onlyPart && <p>{t('shop.checkout.onlyPart', { seller: data.onlyPart })}</p>}
      {isReview && reply.review ? (
        <CheckoutReview
          review={reply.review}
          values={reply.values}
          errors={reply.errors}
          problem={reply.problem}
          formKey={data.key}
        />
      ) : (
        <CheckoutDetails data={data} values={reply?.values ?? data.known} errors={reply?.errors ?? {}} />
      )}
    </Frame>
  )
}
