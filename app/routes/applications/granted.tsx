import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles } from '~/domains/applications/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { ProvisionState } from '~/ui/care/provision-facts'
import { Card } from '~/ui/content/card'
import { CardGrid } from '~/ui/content/card-grid'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { findProvisions } from '~/views/care/find-provisions.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { locale, personId } = context
  return json({
    title: pageTitle(locale, 'care.granted.title'),
    provisions: await findProvisions(context, { personId }, locale),
  })
}

/** Everything that decisions gave a person, but for vouchers, which have a page of their own. */
export default function Granted() {
  const t = useT()
  const here = useHere()
  const { dateLong, money } = useFormat()
  const { provisions } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[
        { label: t('account.overview.title'), href: here('/account') },
        { label: t('care.granted.title') },
      ]}
    >
      <Heading level={1}>{t('care.granted.title')}</Heading>
      {provisions.length === 0 ? (
        <EmptyState
          icon="document"
          title={t('care.granted.emptyTitle')}
          text={t('care.granted.emptyText')}
          action={<ButtonLink href={here('/services')}>{t('applications.list.toServices')}</ButtonLink>}
        />
      ) : (
        <CardGrid>
          {provisions.map((one) => (
            <Card
              key={one.id}
              level={2}
              title={one.title}
              href={here(`/applications/${one.caseId}`)}
              meta={one.number}
            >
              <p>
                <ProvisionState of={one} />
              </p>
              {one.monthlyTiyin && (
                <p>
                  {one.isOnce
                    ? money(one.monthlyTiyin)
                    : t('care.granted.monthly', { amount: money(one.monthlyTiyin) })}
                </p>
              )}
              <p>
                {one.untilOn
                  ? one.untilOn < one.fromOn
                    ? t('care.fromStart')
                    : t('care.granted.days', { from: dateLong(one.fromOn), until: dateLong(one.untilOn) })
                  : t('care.granted.since', { from: dateLong(one.fromOn) })}
              </p>
            </Card>
          ))}
        </CardGrid>
      )}
      <p>
        <a href={here('/vouchers')}>{t('care.granted.toVouchers')}</a>
      </p>
    </Frame>
  )
}
