import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Tabs } from '~/ui/data/tabs'

/** What buyers said, and what they asked. */
export function VoiceTabs({ current }: { current: 'reviews' | 'questions' }) {
  const t = useT()
  const here = useHere()
  const labels = { reviews: 'voices.seller.title', questions: 'voices.question.title' } as const
  return (
    <Tabs
      label={t('voices.seller.title')}
      tabs={(['reviews', 'questions'] as const).map((each) => ({
        href: here(`/seller/${each}`),
        label: t(labels[each]),
        current: each === current,
      }))}
    />
  )
}
