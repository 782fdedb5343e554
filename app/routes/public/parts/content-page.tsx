import { Frame, useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { MarkedText, Prose } from '~/ui/content/prose'
import type { Crumb } from '~/ui/shell/breadcrumbs'

export interface PageWords {
  title: string
  lead: string
  text: string
  /** YYYY-MM-DD; null where the page says what the program ships. */
  fromOn: string | null
}

/** A page that editors keep, as its readers see it. */
export function ContentPage({ page, crumbs }: { page: PageWords; crumbs?: Crumb[] }) {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  return (
    <Frame width="narrow" {...(crumbs && { crumbs })}>
      <Heading level={1}>{page.title}</Heading>
      <p className="hero-lead">{page.lead}</p>
      <Prose>
        <MarkedText of={page.text} hrefOf={here} />
      </Prose>
      {page.fromOn && <p className="choice-hint">{t('editorial.since', { on: dateLong(page.fromOn) })}</p>}
    </Frame>
  )
}
