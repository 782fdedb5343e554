import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { TextField } from '~/ui/form/text-field'

interface BankAccountProps {
  current: { digits: string; usableOn: string } | null
  waiting: { digits: string } | null
  /** Only an owner gives another account. */
  mayChange: boolean
}

/** Where the workshop is paid to, and a form for another account. */
export function BankAccount({ current, waiting, mayChange }: BankAccountProps) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('maker.account.title')}</Heading>
      {!current && !waiting && <Notice tone="warning">{t('maker.account.none')}</Notice>}
      {current && (
        <p>{t('maker.account.current', { digits: current.digits, day: dateLong(current.usableOn) })}</p>
      )}
      {waiting ? (
        <p>{t('maker.account.waiting', { digits: waiting.digits })}</p>
      ) : mayChange ? (
        <PostForm>
          <Heading level={3}>{t(current ? 'maker.account.change' : 'maker.account.give')}</Heading>
          <TextField
            name="account"
            label={t('maker.account.account')}
            hint={t('maker.account.accountHint')}
          />
          <TextField name="bankCode" label={t('maker.account.bankCode')} />
          <Button look="secondary">{t('maker.account.send')}</Button>
        </PostForm>
      ) : (
        <p>{t('maker.account.byOwner')}</p>
      )}
    </section>
  )
}
