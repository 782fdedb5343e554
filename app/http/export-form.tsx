import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { useHere } from './frame'

interface ExportFormProps {
  kind: 'cases' | 'audit' | 'people'
  /** Filters of the page by name, as its address has them. */
  filters: Readonly<Record<string, string>>
  children?: ReactNode
}

/** Asks for the list of the page as a file, with its filters; it is made by a job and waits on a page of its own. */
export function ExportForm({ kind, filters, children }: ExportFormProps) {
  const t = useT()
  const here = useHere()
  const hidden = Object.fromEntries(Object.entries(filters).map(([name, value]) => [`f-${name}`, value]))
  return (
    <details>
      <summary>{t('exports.ask.title')}</summary>
      <PostForm action={here('/exports')} hidden={{ kind, ...hidden }}>
        <p>
          {t('exports.ask.lead')} <a href={here('/exports')}>{t('exports.title')}</a>
        </p>
        {children}
        <ButtonGroup>
          <Button look="secondary" name="format" value="xlsx">
            {t('exports.format.xlsx')}
          </Button>
          <Button look="secondary" name="format" value="csv">
            {t('exports.format.csv')}
          </Button>
        </ButtonGroup>
      </PostForm>
    </details>
  )
}
