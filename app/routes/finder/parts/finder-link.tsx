import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { CopyButton } from '~/ui/action/copy-button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'

interface FinderLinkProps {
  link: { address: string; until: string } | null
  /** The code of the link that was opened. */
  saved: string | null
}

/** A link to the result, only for who asks for it: whoever has it sees the answers. */
export function FinderLink({ link, saved }: FinderLinkProps) {
  const t = useT()
  const { dateLong } = useFormat()
  if (saved)
    return (
      <PostForm hidden={{ saved }}>
        <Button name="intent" value="take">
          {t('finder.link.take')}
        </Button>
      </PostForm>
    )
  return (
    <section className="grid gap-3" id="link">
      <Heading level={2} size="m">
        {t('finder.link.title')}
      </Heading>
      {link && (
        <Notice title={t('finder.link.ready', { until: dateLong(link.until) })}>
          <p className="break-all">
            <a href={link.address}>{link.address}</a>
          </p>
          <CopyButton text={link.address} of={t('finder.link.title')} />
        </Notice>
      )}
      <p className="max-w-2xl">{t('finder.link.text')}</p>
      <PostForm>
        <ButtonGroup>
          <Button look="secondary" name="intent" value="link">
            {t('finder.link.make')}
          </Button>
          <Button look="link" name="intent" value="forget">
            {t('finder.link.forget')}
          </Button>
        </ButtonGroup>
      </PostForm>
    </section>
  )
}
