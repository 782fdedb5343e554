import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Notice } from '~/ui/content/notice'

export interface MadeScriptProps {
  made: { locale: string; name: string; description: string }
  /** It was just made and is not saved yet. */
  isNew?: boolean
}

/** A text in the other Uzbek script, as buyers will read it, for the seller to look at before they do. */
export function MadeScript({ made, isNew = false }: MadeScriptProps) {
  const t = useT()
  const { locale, name, description } = made
  return (
    <Notice
      tone={isNew ? 'warning' : 'info'}
      title={t(keyOf('seller.product.made', locale))}
      {...(isNew ? { role: 'alert' } : {})}
    >
      {isNew && <p>{t('seller.product.made.confirm')}</p>}
      <div lang={locale} className="grid gap-2">
        <p className="font-semibold">{name}</p>
        <p className="whitespace-pre-line">{description}</p>
      </div>
      <p>
        <a href={`#name-${locale}`}>{t('seller.product.made.correct')}</a>
      </p>
    </Notice>
  )
}
