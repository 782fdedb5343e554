import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Card } from '~/ui/content/card'
import { CardGrid } from '~/ui/content/card-grid'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { Stats } from '~/ui/data/stats'
import { SummaryList } from '~/ui/data/summary-list'
import { getMahallaDesk } from '~/views/mahalla/get-mahalla-desk.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'mahalla_member')
  const { locale } = context
  const { centre, open, services } = await getMahallaDesk(context, locale)
  return json({
    title: pageTitle(locale, 'mahalla.desk.title'),
    centre: centre && {
      code: centre.code,
      name: centre.names[locale],
      address: centre.address[locale],
      phone: centre.phone,
      opensAt: centre.opensAt,
      closesAt: centre.closesAt,
    },
    open,
    services,
  })
}

export default function Desk() {
  const t = useT()
  const here = useHere()
  const { number, phone } = useFormat()
  const { centre, open, services } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1} {...(centre && { caption: centre.name })}>
        {t('mahalla.desk.title')}
      </Heading>
      <Prose>
        <p>{t('mahalla.desk.lead')}</p>
      </Prose>
      <Heading level={2}>{t('mahalla.desk.open.title')}</Heading>
      <p>{t('mahalla.desk.open.text')}</p>
      <Stats
        stats={[
          { label: t('mahalla.desk.open.submitted'), value: number(open.submitted) },
          { label: t('mahalla.desk.open.inReview'), value: number(open.inReview) },
          { label: t('mahalla.desk.open.correctionRequested'), value: number(open.correctionRequested) },
        ]}
      />
      <Heading level={2}>{t('mahalla.desk.today.title')}</Heading>
      <Prose>
        <ul>
          <li>{t('mahalla.desk.today.tell')}</li>
          <li>{t('mahalla.desk.today.help')}</li>
          <li>{t('mahalla.desk.today.guide')}</li>
        </ul>
      </Prose>
      <Notice title={t('mahalla.desk.notYet.title')}>{t('mahalla.desk.notYet.text')}</Notice>
      <Heading level={2}>{t('mahalla.desk.services.title')}</Heading>
      <CardGrid>
        {services.map(({ code, name, summary }) => (
          <Card key={code} title={name} href={here(`/services/${code}`)} icon="document">
            {summary}
          </Card>
        ))}
      </CardGrid>
      {centre ? (
        <SummaryList
          title={t('mahalla.desk.centre.title', { place: centre.name })}
          rows={[
            { key: 'address', label: t('mahalla.desk.centre.address'), value: centre.address },
            {
              key: 'phone',
              label: t('mahalla.desk.centre.phone'),
              value: <a href={`tel:+${centre.phone}`}>{phone(centre.phone)}</a>,
            },
            {
              key: 'hours',
              label: t('mahalla.desk.centre.hours'),
              value: t('mahalla.desk.centre.fromTo', { from: centre.opensAt, to: centre.closesAt }),
            },
          ]}
        />
      ) : (
        <Notice tone="warning">{t('mahalla.desk.centre.unknown')}</Notice>
      )}
      <ButtonGroup>
        <ButtonLink href={here('/services')}>{t('mahalla.desk.services.all')}</ButtonLink>
        <ButtonLink look="secondary" href={here('/centres')}>
          {t('mahalla.desk.centre.all')}
        </ButtonLink>
      </ButtonGroup>
    </Frame>
  )
}
