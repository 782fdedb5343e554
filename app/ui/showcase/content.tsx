import { useT } from '~/i18n/react'
import { ButtonLink } from '../action/button-link'
import { Card } from '../content/card'
import { CardGrid } from '../content/card-grid'
import { Disclosure } from '../content/disclosure'
import { EmptyState } from '../content/empty-state'
import { Heading } from '../content/heading'
import { Notice } from '../content/notice'
import { Panel } from '../content/panel'
import { Photo } from '../content/photo'
import { Price } from '../content/price'
import { ProductCard } from '../content/product-card'
import { Prose } from '../content/prose'
import { Rating } from '../content/rating'
import { Tag } from '../content/tag'
import { Toast } from '../content/toast'
import type { Tone } from '../content/tone'
import { VisuallyHidden } from '../content/visually-hidden'

const tones: readonly Tone[] = ['neutral', 'info', 'success', 'warning', 'danger']
const picture = { src: '/favicon.svg', width: 400, height: 400 }

export function ShowcaseContent() {
  const t = useT()
  const photo = { ...picture, alt: t('showcase.picture') }
  return (
    <>
      <Heading level={3} size="xl" caption={t('showcase.caption')}>
        {t('showcase.devices')}
      </Heading>
      <Prose>
        <p>{t('showcase.paragraph')}</p>
        <ul>
          <li>{t('showcase.services')}</li>
          <li>
            <a href="#centres">{t('showcase.centres')}</a>
          </li>
        </ul>
      </Prose>
      {tones.map((tone) => (
        <Notice key={tone} tone={tone} title={tone === 'neutral' ? undefined : t('showcase.state.sent')}>
          {t('showcase.paragraph')}
        </Notice>
      ))}
      <Toast tone="danger" text={t('showcase.mistake')} />
      <p className="flex flex-wrap gap-2">
        <Tag>{t('showcase.state.draft')}</Tag>
        <Tag tone="info">{t('showcase.state.sent')}</Tag>
        <Tag tone="success">{t('showcase.state.approved')}</Tag>
        <Tag tone="warning">{t('showcase.state.waiting')}</Tag>
        <Tag tone="danger">{t('showcase.state.refused')}</Tag>
      </p>
      <CardGrid>
        <Card title={t('showcase.services')} href="#services" icon="document" meta={t('showcase.place')}>
          {t('showcase.paragraph')}
        </Card>
        <Card title={t('showcase.devices')} href="#devices" icon="tools">
          {t('showcase.lead')}
        </Card>
        <Card
          title={t('showcase.centres')}
          actions={
            <ButtonLink look="secondary" href="#centre" icon="location">
              {t('showcase.choose')}
            </ButtonLink>
          }
        />
      </CardGrid>
      <CardGrid size="small">
        <ProductCard
          href="#one"
          title={t('showcase.item')}
          photo={photo}
          priceTiyin={125_000_000n}
          meta={t('showcase.place')}
        />
        <ProductCard
          href="#two"
          title={t('showcase.itemLong')}
          photo={photo}
          priceTiyin="48000000"
          meta={<Rating value={4.6} count={12} />}
        />
        <ProductCard
          href="#three"
          title={t('showcase.item')}
          priceTiyin={99_000_00n}
          tag={<Tag tone="warning">{t('showcase.state.waiting')}</Tag>}
        />
      </CardGrid>
      <p>
        <Price amountTiyin={123_456_700n} size="large" note={t('showcase.place')} />
      </p>
      <p>
        <Price amountTiyin={90_000_000n} beforeTiyin={123_456_700n} />
      </p>
      <p className="flex flex-wrap gap-6">
        <Rating value={0} />
        <Rating value={3.5} count={1} />
        <Rating value={5} count={1204} />
      </p>
      <div className="max-w-xs">
        <Photo {...photo} ratio="landscape" />
      </div>
      <Panel
        level={2}
        title={t('showcase.state.sent')}
        label={t('showcase.label.number')}
        number="HV-7Q4K-92M2"
      />
      <EmptyState
        title={t('showcase.nothing')}
        text={t('showcase.paragraph')}
        action={<ButtonLink href="#market">{t('showcase.market')}</ButtonLink>}
        level={3}
      />
      <Disclosure summary={t('showcase.label.note')} open>
        <p>{t('showcase.paragraph')}</p>
      </Disclosure>
      <VisuallyHidden>{t('showcase.lead')}</VisuallyHidden>
    </>
  )
}
