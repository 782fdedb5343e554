import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { assistRoles } from '~/domains/applications/index.server'
import { confirmActDays } from '~/domains/vouchers/schema'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import type { TextKey } from '~/lib/text-key'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await requireRole(args, ...assistRoles)
  return json({ title: pageTitle(locale, 'assistance.unknown.title'), confirmDays: confirmActDays })
}

interface UnknownCase {
  title: TextKey
  text: TextKey
  /** The page on which it goes on; absent where there is nothing to open. */
  next?: { label: TextKey; path: string }
}

/** What a clerk can be told by somebody of whom the portal knows nothing. */
const cases: readonly UnknownCase[] = [
  {
    title: 'assistance.unknown.noAccount.title',
    text: 'assistance.unknown.noAccount.text',
    next: { label: 'assistance.unknown.noAccount.link', path: '/staff/assist' },
  },
  {
    title: 'assistance.unknown.noMatch.title',
    text: 'assistance.unknown.noMatch.text',
  },
  {
    title: 'assistance.unknown.noPhone.title',
    text: 'assistance.unknown.noPhone.text',
    next: { label: 'assistance.unknown.noPhone.link', path: '/centres' },
  },
  {
    title: 'assistance.unknown.order.title',
    text: 'assistance.unknown.order.text',
    next: { label: 'assistance.unknown.order.link', path: '/staff/assist?subject=voucher' },
  },
  {
    title: 'assistance.unknown.noVoucher.title',
    text: 'assistance.unknown.noVoucher.text',
    next: { label: 'assistance.unknown.noVoucher.link', path: '/centres' },
  },
  {
    title: 'assistance.unknown.lostCode.title',
    text: 'assistance.unknown.lostCode.text',
    next: { label: 'assistance.unknown.lostCode.link', path: '/staff/assist/voucher' },
  },
]

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
      {cases.map(({ title, text, next }) => (
        <section key={title} className="grid gap-3">
          <Heading level={2} size="m">
            {t(title)}
          </Heading>
          <p>{t(text)}</p>
          {next && (
            <p>
              <ButtonLink look="secondary" href={here(next.path)}>
                {t(next.label)}
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
