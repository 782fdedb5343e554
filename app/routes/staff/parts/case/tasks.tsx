import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import type { CaseFacts } from './describe-case.server'
import { DueTag } from './due-tag'

/** What is to be done in a case, by whom and by when, and what was. */
export function Tasks({ file }: { file: CaseFacts }) {
  const t = useT()
  const { dateLong, dateTime, name } = useFormat()
  if (file.tasks.length === 0) return null
  return (
    <section id="tasks" className="grid gap-3">
      <Heading level={2} size="m">
        {t('staff.task.title')}
      </Heading>
      <ul className="task-list">
        {file.tasks.map((task) => (
          <li key={task.id}>
            <div className="task-name">
              {t(`staff.task.kind.${task.kind}`)}
              <div className="task-hint">
                {task.assigneeName && <>{name(task.assigneeName)}. </>}
                {task.closedAt
                  ? dateTime(task.closedAt)
                  : t('staff.task.dueOn', { date: dateLong(task.dueOn) })}
              </div>
            </div>
            <div className="flex flex-wrap items-center gap-3">
              {task.status === 'open' ? (
                <DueTag due={task.due} status={task.kind === 'correct' ? task.status : file.status} />
              ) : task.status === 'done' ? (
                <Tag tone="success">{t('staff.task.done')}</Tag>
              ) : (
                <Tag>{t('staff.task.dropped')}</Tag>
              )}
              {task.mayComplete && (
                <PostForm className="contents" hidden={{ intent: 'completeTask', taskId: task.id }}>
                  <Button look="link" hiddenText={t(`staff.task.kind.${task.kind}`)}>
                    {t('staff.task.complete')}
                  </Button>
                </PostForm>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
