import type { ReactNode } from 'react'
import { Frame, useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'

interface DeskPageProps {
  /** The list that it stands in. */
  list: {
    /** Without the language. */
    path: string
    title: string
  }
  /** Its number; absent where it is not shown. */
  label?: string
  children: ReactNode
}

/** What a centre decides, out of one of its lists. */
export function DeskPage({ list, label, children }: DeskPageProps) {
  const t = useT()
  const here = useHere()
  const crumbs = [
    { label: t('staff.queue.title'), href: here('/staff') },
    { label: list.title, href: here(list.path) },
    ...(label ? [{ label }] : []),
  ]
  return (
    <Frame width="narrow" crumbs={crumbs}>
      {children}
    </Frame>
  )
}

/** The same for who is on one of its sides: a colleague decides. */
export function OwnDeskPage({ list }: Pick<DeskPageProps, 'list'>) {
  const t = useT()
  return (
    <DeskPage list={list}>
      <Heading level={1} size="l">
        {list.title}
      </Heading>
      <Notice tone="warning">{t('sides.error.decideClaim')}</Notice>
    </DeskPage>
  )
}
