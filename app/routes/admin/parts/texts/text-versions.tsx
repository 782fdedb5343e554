import { useFormat, useT } from '~/i18n/react'
import type { PersonName as PersonNameParts } from '~/lib/people/person-name'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { type PreviewTexts, TextPreview } from './text-preview'

export interface VersionLine {
  id: string
  number: number
  status: 'prepared' | 'published' | 'withdrawn'
  isShipped: boolean
  isOwn: boolean
  author: PersonNameParts
  createdAt: string
  decidedBy: PersonNameParts | null
  decidedAt: string | null
  texts: PreviewTexts
}

/** What waits for a second administrator: who prepared it may take it back, another publishes it. */
export function WaitingTexts({ version }: { version: VersionLine }) {
  const t = useT()
  const { dateTime } = useFormat()
  const { id, author, createdAt, isOwn, isShipped, texts } = version
  return (
    <section className="grid gap-4">
      <Notice tone="warning" title={t('admin.texts.waits')}>
        <PersonName of={author} />, {dateTime(createdAt)}
        {isShipped && <>. {t('admin.texts.shippedAgain')}</>}
      </Notice>
      <TextPreview texts={texts} />
      <PostForm hidden={{ id }}>
        <ButtonGroup>
          {!isOwn && (
            <Button name="intent" value="publish">
              {t('admin.texts.publish')}
            </Button>
          )}
          <Button look="secondary" name="intent" value="withdraw">
            {t('admin.texts.withdraw')}
          </Button>
        </ButtonGroup>
        {isOwn && <p className="choice-hint">{t('sides.error.confirmParameter')}</p>}
      </PostForm>
    </section>
  )
}

/** Versions that were decided about, the latest first. */
export function TextHistory({ versions }: { versions: readonly VersionLine[] }) {
  const t = useT()
  const { dateTime } = useFormat()
  if (versions.length === 0) return null
  return (
    <section className="grid gap-3">
      <Heading level={2}>{t('admin.texts.history')}</Heading>
      {versions.map(({ id, number, status, isShipped, author, decidedBy, decidedAt, texts }) => (
        <Disclosure
          key={id}
          summary={t('admin.texts.version', { number, state: t(`admin.texts.state.${status}`) })}
        >
          <p>
            {t('admin.texts.author')}: <PersonName of={author} />
          </p>
          {decidedBy && decidedAt && (
            <p>
              {t('admin.texts.decidedBy')}: <PersonName of={decidedBy} />, {dateTime(decidedAt)}
            </p>
          )}
          {isShipped ? <p>{t('admin.texts.shippedAgain')}</p> : <TextPreview texts={texts} />}
        </Disclosure>
      ))}
    </section>
  )
}
