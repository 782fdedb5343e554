import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import type { ShownOffer } from './offer-view.server'

export const offerTones: Record<ShownOffer['status'], Tone> = {
  draft: 'info',
  offered: 'success',
  withdrawn: 'neutral',
}

const words = {
  draft: 'makers.offer.draftOffer',
  offered: 'makers.offer.withdraw',
  withdrawn: 'makers.offer.withdrawnOffer',
} as const

/** Whether people see it, and the buttons that change it; stands in the form of the offer. */
export function OfferState({ offer }: { offer: ShownOffer }) {
  const t = useT()
  const here = useHere()
  const isOffered = offer.status === 'offered'
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <Tag tone={offerTones[offer.status]}>{t(`makers.offer.status.${offer.status}`)}</Tag>
      <Button
        look={isOffered ? 'secondary' : 'primary'}
        name="intent"
        value={isOffered ? 'withdraw' : 'offer'}
      >
        {t(words[offer.status])}
      </Button>
      {offer.status === 'draft' && (
        <Button look="link" icon="trash" name="intent" value="withdraw">
          {t('makers.offer.putAway')}
        </Button>
      )}
      <ButtonLink look="link" icon="eye" href={here(`/maker/offers/${offer.id}/preview`)}>
        {t('makers.offer.preview')}
      </ButtonLink>
    </div>
  )
}

/** Said of a price that is far from what other makers ask; null where it is not. */
export function FarNotice({ offer }: { offer: ShownOffer }) {
  const t = useT()
  const { money } = useFormat()
  if (offer.farMedianTiyin === null) return null
  return (
    <Notice tone="warning" title={t('makers.offer.far.title')}>
      <p>{t('makers.offer.far.text', { median: money(offer.farMedianTiyin) })}</p>
    </Notice>
  )
}
