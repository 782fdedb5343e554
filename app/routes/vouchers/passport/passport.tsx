import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getDevicePassport } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { PassportFacts } from '~/ui/vouchers/passport-facts'
import { describePassport } from '~/views/devices/describe-passport.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const found = await getDevicePassport(context, args.params.id ?? '')
  if (!found) throw notFound()
  const passport = await describePassport(found, context.locale, context.now())
  return json({ title: titleOf(context.locale, passport.title), passport })
}

/** The passport of a device: what it is known by at its maker, in a repair and at the centre. */
export default function Passport() {
  const t = useT()
  const here = useHere()
  const { passport } = useLoaderData<typeof loader>()
  const order = here(`/vouchers/orders/${passport.id}`)
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('vouchers.wallet.title'), href: here('/vouchers') },
        { label: t('vouchers.passport.mine'), href: here('/vouchers/devices') },
        { label: passport.device },
      ]}
    >
      <Heading
        level={1}
        size="l"
        caption={t(passport.isRepair ? 'vouchers.repair.title' : 'vouchers.passport.caption')}
      >
        {passport.device}
      </Heading>
      {passport.isReturned && <Notice>{t('vouchers.passport.returned')}</Notice>}
      <PassportFacts passport={passport} />
      <ButtonGroup>
        <ButtonLink look="secondary" icon="download" href={`${order}/passport/pdf`}>
          {t('vouchers.action.pdf')}
        </ButtonLink>
        <ButtonLink look="secondary" icon="download" href={`${order}/passport/pdf?large`}>
          {t('vouchers.action.largePdf')}
        </ButtonLink>
        <PrintButton />
      </ButtonGroup>
      <p>
        <a className="inline-flex min-h-11 items-center" href={order}>
          {t('vouchers.passport.toOrder')}
        </a>
      </p>
    </Frame>
  )
}
