import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'

/** The hand-over code, large, in two groups so that it can be read out; and a way to a new one. */
export function CodePanel({ code, attemptsLeft }: { code: string; attemptsLeft: number }) {
  const t = useT()
  return (
    <section className="card" aria-labelledby="code-title">
      <Heading level={2} size="m" id="code-title">
        {t('vouchers.code.title')}
      </Heading>
      {attemptsLeft === 0 ? (
        <Notice tone="danger" title={t('vouchers.code.lockedTitle')}>
          {t('vouchers.code.lockedText')}
        </Notice>
      ) : (
        <>
          <p className="panel-number">
            <span aria-hidden="true">
              {code.slice(0, 3)} {code.slice(3)}
            </span>
            <span className="visually-hidden">{[...code].join(' ')}</span>
          </p>
          <p>{t('vouchers.code.text')}</p>
        </>
      )}
      <PostForm hidden={{ intent: 'newCode' }}>
        <Button look="secondary" icon="refresh">
          {t('vouchers.code.renew')}
        </Button>
      </PostForm>
    </section>
  )
}
