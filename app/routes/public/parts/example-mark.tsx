import { useT } from '~/i18n/react'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'

/** Stands beside everything that no official text was found for. */
export function ExampleMark() {
  const t = useT()
  return <Tag>{t('public.example.mark')}</Tag>
}

/** The same for a whole page, with the reason. */
export function ExampleNotice({ of }: { of: 'service' | 'device' | 'centre' | 'maker' | 'rehabilitation' }) {
  const t = useT()
  return (
    <Notice tone="neutral" title={t('public.example.mark')}>
      {t(`public.example.${of}`)}
    </Notice>
  )
}
