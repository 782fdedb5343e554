import { useT } from '~/i18n/react'
import type { TextKey } from '~/lib/text-key'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'

/** How it was counted, and why some of it is not told. */
export function BoardMethod({ lines }: { lines: readonly TextKey[] }) {
  const t = useT()
  return (
    <section className="grid gap-3">
      <Heading level={2}>{t('board.method.title')}</Heading>
      <Prose>
        {lines.map((line) => (
          <p key={line}>{t(line)}</p>
        ))}
      </Prose>
    </section>
  )
}
