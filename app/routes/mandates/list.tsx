import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles, listMandates } from '~/domains/applications/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { describeMandate, type ShownMandate } from './parts/describe-mandate'
import { MandateTag } from './parts/mandate-facts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const mandates = (await listMandates(context)).map(describeMandate)
  const isLive = ({ status }: ShownMandate) => status === 'asked' || status === 'in_force'
  return json({
    title: pageTitle(context.locale, 'mandates.title'),
    given: mandates.filter((one) => isLive(one) && !one.isHolder),
    held: mandates.filter((one) => isLive(one) && one.isHolder),
    past: mandates.filter((one) => !isLive(one)),
  })
}

export default function Mandates() {
  const t = useT()
  const here = useHere()
  const { given, held, past } = useLoaderData<typeof loader>()
  const title = t('mandates.title')
  return (
    <Frame
      width="narrow"
      crumbs={[{ label: t('account.overview.title'), href: here('/account') }, { label: title }]}
    >
      <Heading level={1} size="l">
        {title}
      </Heading>
      <p>{t('mandates.lead')}</p>
      <Section title={t('mandates.given')} mandates={given} none={t('mandates.noneGiven')} />
      <Section title={t('mandates.held')} mandates={held} none={t('mandates.noneHeld')} />
      <ButtonGroup>
        <ButtonLink href={here('/account/mandates/new')}>{t('mandates.ask')}</ButtonLink>
      </ButtonGroup>
      {past.length > 0 && <Section title={t('mandates.past')} mandates={past} none="" />}
    </Frame>
  )
}

function Section({
  title,
  mandates,
  none,
}: {
  title: string
  mandates: readonly ShownMandate[]
  none: string
}) {
  const t = useT()
  const here = useHere()
  const { personName, dateShort } = useFormat()
  return (
    <section className="grid gap-2">
      <Heading level={2} size="m">
        {title}
      </Heading>
      {mandates.length === 0 && <p>{none}</p>}
      <ul className="grid gap-3">
        {mandates.map(({ id, number, status, isHolder, holder, grantor, validUntil }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <a href={here(`/account/mandates/${id}`)}>{personName(isHolder ? grantor : holder)}</a>
            <MandateTag status={status} />
            <span>
              {number}, {t('mandates.fact.until')}: {dateShort(validUntil)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
