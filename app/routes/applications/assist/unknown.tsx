import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { assistRoles } from '~/domains/applications/index.server'
import { confirmActDays } from '~/domains/vouchers/schema'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await requireRole(args, ...assistRoles)
  return json({ title: pageTitle(locale, 'assistance.unknown.title'), confirmDays: confirmActDays })
}

/** What a clerk can be told by somebody of whom the portal knows nothing, and the page on which each goes on. */
const cases = [
  { name: 'noAccount', path: '/staff/assist' },
  { name: 'noMatch', path: null },
  { name: 'noPhone', path: '/centres' },
  { name: 'order', path: '/staff/assist?subject=voucher' },
  { name: 'noVoucher', path: '/centres' },
  { name: 'lostCode', path: '/staff/assist/voucher' },
] as const

/** Somebody calls or comes whom the portal does not find: what is asked, what is said, and where it goes on. */
export default function UnknownCaller() {
  const t = useT()
  const here = useHere()
  const { confirmDays } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('assistance.title'), href: here('/staff/assist') },
        { label: t('assistance.unknown.title') },
      ]}
    >
      <Heading level={1} size="l">
        {t('assistance.unknown.title')}
      </Heading>
      <Prose>
        <p>{t('assistance.unknown.lead')}</p>
      </Prose>
      {cases.map((one) => (
        <section key={one.name} className="grid gap-3">
          <Heading level={2} size="m">
            {t(`assistance.unknown.${one.name}.title`)}
          </Heading>
          <p>{t(`assistance.unknown.${one.name}.text`)}</p>
          {one.path && (
            <p>
              <ButtonLink look="secondary" href={here(one.path)}>
                {t(`assistance.unknown.${one.name}.link`)}
              </ButtonLink>
            </p>
          )}
        </section>
      ))}
      <section className="grid gap-3">
        <Heading level={2} size="m">
          {t('assistance.unknown.handOver.title')}
        </Heading>
        <p>{t('assistance.unknown.handOver.text', { count: confirmDays })}</p>
      </section>
    </Frame>
  )
}
