import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Notice } from '~/ui/content/notice'

interface MadeStoryNoticeProps {
  made: { locale: string; story: string }
  /** It was just made and is not saved yet. */
  isNew?: boolean
}

/** The story in the other Uzbek script, as buyers will read it. */
export function MadeStoryNotice({ made: { locale, story }, isNew = false }: MadeStoryNoticeProps) {
  const t = useT()
  return (
    <Notice
      tone={isNew ? 'warning' : 'info'}
      title={t(keyOf('seller.product.made', locale))}
      {...(isNew ? { role: 'alert' } : {})}
    >
      {isNew && <p>{t('seller.shop.madeConfirm')}</p>}
      <p lang={locale} className="whitespace-pre-line">
        {story}
      </p>
      <p>
        <a href={`#story-${locale}`}>{t('seller.product.made.correct')}</a>
      </p>
    </Notice>
  )
}
